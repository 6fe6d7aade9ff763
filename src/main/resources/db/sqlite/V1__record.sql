-- The record: what came in, what was asked, what was said, what goes out, who works on it.
-- Moments are milliseconds since 1970 UTC; 9223372036854775807 is never. Empty text is none, 0 is no row.

CREATE TABLE conversation (
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  state TEXT NOT NULL,
  version BIGINT NOT NULL,
  reachable SMALLINT NOT NULL DEFAULT 1,
  changed BIGINT NOT NULL,
  PRIMARY KEY (channel, chat)
);

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  message TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  wanted TEXT NOT NULL,
  hint TEXT NOT NULL,
  about TEXT NOT NULL,
  shared SMALLINT NOT NULL,
  at BIGINT NOT NULL,
  received BIGINT NOT NULL,
  progress TEXT NOT NULL,
  inquiry BIGINT NOT NULL DEFAULT 0,
  reply TEXT NOT NULL DEFAULT '',
  tries INTEGER NOT NULL DEFAULT 0,
  UNIQUE (channel, chat, message)
);
CREATE INDEX inbox_waiting ON inbox (received) WHERE progress <> 'done';
CREATE INDEX inbox_next ON inbox (channel, chat, id) WHERE progress <> 'done';

CREATE TABLE inquiry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  at BIGINT NOT NULL,
  question TEXT NOT NULL,
  language TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  assigned TEXT NOT NULL DEFAULT '',
  chain TEXT NOT NULL DEFAULT '',
  due BIGINT NOT NULL DEFAULT 9223372036854775807,
  version BIGINT NOT NULL DEFAULT 1,
  changed BIGINT NOT NULL
);
-- Lists are pages by id, newest first, within a state, a chain, a person.
CREATE INDEX inquiry_state ON inquiry (state, id);
CREATE INDEX inquiry_chain ON inquiry (chain, state, id);
CREATE INDEX inquiry_assigned ON inquiry (assigned, state, id);
CREATE INDEX inquiry_chat ON inquiry (channel, chat, id);
CREATE INDEX inquiry_at ON inquiry (at, id);
CREATE INDEX inquiry_due ON inquiry (due) WHERE state IN ('needs-person', 'in-progress');

CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  inquiry BIGINT NOT NULL,
  author TEXT NOT NULL,
  by_name TEXT NOT NULL DEFAULT '',
  at BIGINT NOT NULL,
  text TEXT NOT NULL,
  delivery TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX message_inquiry ON message (inquiry, id);

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  inquiry BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  at BIGINT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX note_inquiry ON note (inquiry, id);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  what TEXT NOT NULL,
  inquiry BIGINT NOT NULL DEFAULT 0,
  detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX audit_inquiry ON audit (inquiry, id);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  inquiry BIGINT NOT NULL DEFAULT 0,
  message BIGINT NOT NULL DEFAULT 0,
  at BIGINT NOT NULL,
  text TEXT NOT NULL,
  options TEXT NOT NULL DEFAULT '',
  about TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  tries INTEGER NOT NULL DEFAULT 0,
  not_before BIGINT NOT NULL DEFAULT 0,
  claimed_by TEXT NOT NULL DEFAULT '',
  claimed_until BIGINT NOT NULL DEFAULT 0,
  parts_sent INTEGER NOT NULL DEFAULT 0,
  unsure SMALLINT NOT NULL DEFAULT 0,
  sent_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX outbox_due ON outbox (id) WHERE state = 'queued';
CREATE INDEX outbox_head ON outbox (channel, chat, id) WHERE state = 'queued';

CREATE TABLE staff (
  name TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  chain TEXT NOT NULL DEFAULT '',
  password TEXT NOT NULL DEFAULT '',
  disabled SMALLINT NOT NULL DEFAULT 0,
  since BIGINT NOT NULL,
  link TEXT NOT NULL DEFAULT '',
  link_until BIGINT NOT NULL DEFAULT 0
);
