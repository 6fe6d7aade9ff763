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
CREATE TRIGGER staff_changes AFTER UPDATE OF password, role, chain, disabled ON staff
BEGIN
  DELETE FROM session WHERE name = OLD.name;
END;

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
CREATE VIRTUAL TABLE inquiry_words USING fts5(
  words, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0');

-- Inquiries whose words changed; they are indexed before the next search.
CREATE TABLE search_waiting (
  inquiry BIGINT NOT NULL PRIMARY KEY
);
CREATE TRIGGER message_added AFTER INSERT ON message
BEGIN
  INSERT INTO search_waiting (inquiry) VALUES (NEW.inquiry) ON CONFLICT (inquiry) DO NOTHING;
END;
CREATE TRIGGER message_changed AFTER UPDATE OF text, inquiry ON message
BEGIN
  INSERT INTO search_waiting (inquiry) VALUES (NEW.inquiry) ON CONFLICT (inquiry) DO NOTHING;
  INSERT INTO search_waiting (inquiry) VALUES (OLD.inquiry) ON CONFLICT (inquiry) DO NOTHING;
END;
CREATE TRIGGER note_added AFTER INSERT ON note
BEGIN
  INSERT INTO search_waiting (inquiry) VALUES (NEW.inquiry) ON CONFLICT (inquiry) DO NOTHING;
END;
CREATE TRIGGER note_changed AFTER UPDATE OF text ON note
BEGIN
  INSERT INTO search_waiting (inquiry) VALUES (NEW.inquiry) ON CONFLICT (inquiry) DO NOTHING;
END;
CREATE TRIGGER question_changed AFTER UPDATE OF question ON inquiry
BEGIN
  INSERT INTO search_waiting (inquiry) VALUES (NEW.id) ON CONFLICT (inquiry) DO NOTHING;
END;
CREATE TRIGGER inquiry_removed AFTER DELETE ON inquiry
BEGIN
  INSERT INTO search_waiting (inquiry) VALUES (OLD.id) ON CONFLICT (inquiry) DO NOTHING;
END;
INSERT INTO search_waiting (inquiry) SELECT id FROM inquiry;
