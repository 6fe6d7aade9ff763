-- What is done once a day, by one of all that run on this database: backup, erasure.
CREATE TABLE chore (
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at BIGINT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (name, day)
);
