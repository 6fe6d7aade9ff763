package org.oumao.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Letter;
import org.oumao.inquiry.Outbox;

/** The outbox in SQL that SQLite and PostgreSQL both read, but for the lock on what is claimed. */
public final class SqlOutbox implements Outbox {
  private final Database database;

  public SqlOutbox(Database database) {
    this.database = database;
  }

  @Override
  public List<Letter> claim(String sender, Instant now, Duration atMost, int limit) {
    if (!anyDue(now)) {
      return List.of();
    }
    var others =
        switch (database.engine()) {
          case SQLITE -> "";
          case POSTGRESQL -> " FOR UPDATE SKIP LOCKED";
        };
    return database.write(
        h ->
            h.createQuery(
                    """
                    UPDATE outbox SET claimed_by = :sender, claimed_until = :until,
                      unsure = CASE WHEN claimed_by = '' THEN unsure ELSE 1 END
                    WHERE id IN (
                      SELECT o.id FROM outbox o
                      WHERE o.state = 'queued' AND o.not_before <= :now AND o.claimed_until < :now
                        AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.state = 'queued'
                          AND e.channel = o.channel AND e.chat = o.chat AND e.id < o.id)
                      ORDER BY o.id LIMIT :limit\
                    """
                        + others
                        + ") RETURNING *")
                .bind("sender", sender)
                .bind("until", now.plus(atMost).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((r, x) -> Rows.letter(r))
                .list());
  }

  /** Looks before it writes: most looks find nothing. */
  private boolean anyDue(Instant now) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT 1 FROM outbox
                    WHERE state = 'queued' AND not_before <= :now AND claimed_until < :now LIMIT 1
                    """)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public void sent(Letter letter, Instant at) {
    resolve(letter, "sent", "", at);
  }

  @Override
  public void failed(Letter letter, String reason, Instant at) {
    resolve(letter, "failed", reason, at);
  }

  private void resolve(Letter letter, String state, String reason, Instant at) {
    database.write(
        h -> {
          h.createUpdate(
                  """
                  UPDATE outbox SET state = :state, reason = :reason, sent_at = :at,
                    claimed_by = '', claimed_until = 0
                  WHERE id = :id AND state = 'queued'
                  """)
              .bind("state", state)
              .bind("reason", reason)
              .bind("at", at.toEpochMilli())
              .bind("id", letter.id())
              .execute();
          return tell(h, "o.id = :id", letter);
        });
  }

  /** Tells the messages how far their letters got. */
  private static int tell(Handle h, String which, Letter letter) {
    return h.createUpdate(
            """
            UPDATE message SET
              delivery = (SELECT o.state FROM outbox o WHERE o.message = message.id AND %1$s),
              reason = (SELECT o.reason FROM outbox o WHERE o.message = message.id AND %1$s)
            WHERE id IN (SELECT o.message FROM outbox o WHERE o.message <> 0 AND %1$s)
            """
                .formatted(which))
        .bind("id", letter.id())
        .bind("channel", letter.conversation().channel().code())
        .bind("chat", letter.conversation().chat())
        .execute();
  }

  @Override
  public void partSent(Letter letter, int parts, Instant until) {
    database.write(
        h ->
            h.createUpdate(
                    """
                    UPDATE outbox SET parts_sent = :parts, claimed_until = :until WHERE id = :id
                    """)
                .bind("parts", parts)
                .bind("until", until.toEpochMilli())
                .bind("id", letter.id())
                .execute());
  }

  @Override
  public void later(Letter letter, Instant notBefore, String reason) {
    database.write(
        h ->
            h.createUpdate(
                    """
                    UPDATE outbox SET not_before = :notBefore, reason = :reason, tries = tries + 1,
                      claimed_by = '', claimed_until = 0
                    WHERE id = :id AND state = 'queued'
                    """)
                .bind("notBefore", notBefore.toEpochMilli())
                .bind("reason", reason)
                .bind("id", letter.id())
                .execute());
  }

  @Override
  public void blocked(Letter letter, String reason, Instant at) {
    database.write(
        h -> {
          mark(h, letter.conversation(), false, at);
          var waiting =
              h.createQuery(
                      """
                      SELECT id FROM outbox
                      WHERE channel = :channel AND chat = :chat AND state = 'queued'
                      """)
                  .bind("channel", letter.conversation().channel().code())
                  .bind("chat", letter.conversation().chat())
                  .mapTo(Long.class)
                  .list();
          for (long id : waiting) {
            h.createUpdate(
                    """
                    UPDATE outbox SET state = 'blocked', reason = :reason, sent_at = :at,
                      claimed_by = '', claimed_until = 0
                    WHERE id = :id
                    """)
                .bind("reason", reason)
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
            tell(h, "o.id = :id", new Letter(id, letter.conversation(), "", List.of(), "", 0, 0));
          }
          return true;
        });
  }

  @Override
  public void moved(Letter letter, String chat) {
    database.write(
        h -> {
          var from = letter.conversation();
          for (var table : List.of("outbox", "inquiry")) {
            h.createUpdate(
                    "UPDATE " + table + " SET chat = :to WHERE channel = :channel AND chat = :from")
                .bind("to", chat)
                .bind("channel", from.channel().code())
                .bind("from", from.chat())
                .execute();
          }
          return h.createUpdate(
                  "UPDATE outbox SET claimed_by = '', claimed_until = 0 WHERE id = :id")
              .bind("id", letter.id())
              .execute();
        });
  }

  @Override
  public void reachable(Conversation conversation, boolean reachable, Instant at) {
    database.write(h -> mark(h, conversation, reachable, at));
  }

  private static int mark(Handle h, Conversation c, boolean reachable, Instant at) {
    return h.createUpdate(
            """
            UPDATE conversation SET reachable = :reachable, changed = :at
            WHERE channel = :channel AND chat = :chat
            """)
        .bind("reachable", reachable ? 1 : 0)
        .bind("at", at.toEpochMilli())
        .bind("channel", c.channel().code())
        .bind("chat", c.chat())
        .execute();
  }

  @Override
  public Optional<ButtonMeaning> button(Conversation conversation, String id) {
    int dot = id.indexOf('.');
    if (dot < 1 || !id.matches("\\d{1,18}\\.\\d{1,3}")) {
      return Optional.empty();
    }
    long letter = Long.parseLong(id.substring(0, dot));
    int n = Integer.parseInt(id.substring(dot + 1));
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT inquiry, options FROM outbox
                    WHERE id = :id AND channel = :channel AND chat = :chat
                    """)
                .bind("id", letter)
                .bind("channel", conversation.channel().code())
                .bind("chat", conversation.chat())
                .map(
                    (r, x) -> {
                      var options = Documents.optionsOf(r.getString("options"));
                      return n < options.size()
                          ? Optional.of(
                              new ButtonMeaning(r.getLong("inquiry"), options.get(n).say()))
                          : Optional.<ButtonMeaning>empty();
                    })
                .findOne()
                .flatMap(x -> x));
  }

  @Override
  public long waiting() {
    return database.read(
        h ->
            h.createQuery("SELECT COUNT(*) FROM outbox WHERE state = 'queued'")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void releaseAll() {
    database.write(h -> h.execute("UPDATE outbox SET claimed_until = 0 WHERE state = 'queued'"));
  }
}
