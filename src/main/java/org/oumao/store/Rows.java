package org.oumao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Dossier;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Letter;
import org.oumao.inquiry.Message;
import org.oumao.inquiry.Received;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.StaffMember;

/** Rows of the tables as the domain's values. */
final class Rows {
  private Rows() {}

  static Conversation conversation(ResultSet r) throws SQLException {
    return new Conversation(
        Channel.find(r.getString("channel")).orElseThrow(), r.getString("chat"));
  }

  static Received received(ResultSet r) throws SQLException {
    var incoming =
        new Incoming(
            conversation(r),
            r.getString("message"),
            Instant.ofEpochMilli(r.getLong("at")),
            Incoming.Kind.valueOf(r.getString("kind").toUpperCase(Locale.ROOT)),
            r.getString("text"),
            new Incoming.Origin(
                r.getString("wanted"),
                r.getString("hint"),
                r.getString("about"),
                r.getInt("shared") != 0));
    return new Received(
        r.getLong("id"),
        incoming,
        Received.Progress.valueOf(r.getString("progress").toUpperCase(Locale.ROOT)),
        r.getLong("inquiry"),
        Documents.answer(r.getString("reply")),
        r.getInt("tries"));
  }

  static Inquiry inquiry(ResultSet r) throws SQLException {
    return new Inquiry(
        r.getLong("id"),
        r.getString("code"),
        conversation(r),
        Instant.ofEpochMilli(r.getLong("at")),
        r.getString("question"),
        Documents.language(r.getString("language")),
        Documents.answer(r.getString("answer")),
        InquiryState.find(r.getString("state")).orElseThrow(),
        new Inquiry.Care(
            r.getString("assigned"), r.getString("chain"), Instant.ofEpochMilli(r.getLong("due"))),
        r.getLong("version"));
  }

  static Message message(ResultSet r) throws SQLException {
    return new Message(
        r.getLong("id"),
        Message.Author.valueOf(r.getString("author").toUpperCase(Locale.ROOT)),
        r.getString("by_name"),
        Instant.ofEpochMilli(r.getLong("at")),
        r.getString("text"),
        Message.Delivery.valueOf(r.getString("delivery").toUpperCase(Locale.ROOT)),
        r.getString("reason"));
  }

  static Dossier.Note note(ResultSet r) throws SQLException {
    return new Dossier.Note(
        r.getString("by_name"), Instant.ofEpochMilli(r.getLong("at")), r.getString("text"));
  }

  static Dossier.AuditEntry entry(ResultSet r) throws SQLException {
    return new Dossier.AuditEntry(
        Instant.ofEpochMilli(r.getLong("at")),
        r.getString("by_name"),
        r.getString("what"),
        r.getString("detail"));
  }

  static Letter letter(ResultSet r) throws SQLException {
    return new Letter(
        r.getLong("id"),
        conversation(r),
        r.getString("text"),
        Documents.optionsOf(r.getString("options")),
        r.getString("about"),
        r.getInt("tries"),
        r.getInt("parts_sent"));
  }

  static StaffMember staff(ResultSet r) throws SQLException {
    return new StaffMember(
        r.getString("name"),
        Role.find(r.getString("role")).orElseThrow(),
        r.getString("chain"),
        r.getString("password"),
        r.getInt("disabled") != 0,
        Instant.ofEpochMilli(r.getLong("since")));
  }

  /** As it stands in the tables: {@code opened}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
