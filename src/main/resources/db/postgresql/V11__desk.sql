-- The desk: who is logged in, follow-up dates, and the words by which inquiries are found.

CREATE TABLE session (
  token TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  since BIGINT NOT NULL,
  seen BIGINT NOT NULL,
  until BIGINT NOT NULL
);
CREATE INDEX session_name ON session (name);
CREATE INDEX session_until ON session (until);

-- Whoever gets another password or role, or is let in no longer, is logged out at once.
CREATE FUNCTION log_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM session WHERE name = OLD.name;
  RETURN NULL;
END $$;
CREATE TRIGGER staff_changes AFTER UPDATE OF password, role, chain, disabled ON staff
  FOR EACH ROW EXECUTE FUNCTION log_out();

CREATE TABLE follow_up (
  inquiry BIGINT NOT NULL PRIMARY KEY,
  day TEXT NOT NULL,
  by_name TEXT NOT NULL
);
CREATE INDEX follow_up_day ON follow_up (day);

CREATE INDEX inquiry_figures ON inquiry (at, state, channel);
CREATE INDEX inquiry_channel ON inquiry (channel, id);
CREATE INDEX audit_name ON audit (by_name, id);

-- Pairs of neighbouring Chinese signs, and words of other scripts, by inquiry. The text itself
-- isn't kept here.
CREATE TABLE inquiry_words (
  id BIGINT NOT NULL PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX inquiry_words_words ON inquiry_words USING gin (words);

-- Inquiries whose words changed; they are indexed before the next search.
CREATE TABLE search_waiting (
  inquiry BIGINT NOT NULL PRIMARY KEY
);
CREATE FUNCTION search_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_waiting (inquiry) VALUES (NEW.inquiry) ON CONFLICT (inquiry) DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION search_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_waiting (inquiry) VALUES (NEW.inquiry) ON CONFLICT (inquiry) DO NOTHING;
  INSERT INTO search_waiting (inquiry) VALUES (OLD.inquiry) ON CONFLICT (inquiry) DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION search_inquiry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_waiting (inquiry) VALUES (OLD.id) ON CONFLICT (inquiry) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER message_added AFTER INSERT ON message
  FOR EACH ROW EXECUTE FUNCTION search_new();
CREATE TRIGGER message_changed AFTER UPDATE OF text, inquiry ON message
  FOR EACH ROW EXECUTE FUNCTION search_moved();
CREATE TRIGGER note_added AFTER INSERT ON note
  FOR EACH ROW EXECUTE FUNCTION search_new();
CREATE TRIGGER note_changed AFTER UPDATE OF text ON note
  FOR EACH ROW EXECUTE FUNCTION search_new();
CREATE TRIGGER question_changed AFTER UPDATE OF question ON inquiry
  FOR EACH ROW EXECUTE FUNCTION search_inquiry();
CREATE TRIGGER inquiry_removed AFTER DELETE ON inquiry
  FOR EACH ROW EXECUTE FUNCTION search_inquiry();
INSERT INTO search_waiting (inquiry) SELECT id FROM inquiry;
