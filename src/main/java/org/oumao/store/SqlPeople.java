package org.oumao.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.ConversationState;
import org.oumao.inquiry.Dossier;
import org.oumao.inquiry.People;

/** What is kept of a person, in SQL that SQLite and PostgreSQL both read. */
public final class SqlPeople implements People {
  private final Database database;

  public SqlPeople(Database database) {
    this.database = database;
  }

  @Override
  public List<Dossier> kept(Conversation c) {
    return database.read(
        h ->
            h
                .createQuery(
                    "SELECT * FROM inquiry WHERE channel = :channel AND chat = :chat ORDER BY id")
                .bind("channel", c.channel().code())
                .bind("chat", c.chat())
                .map((r, x) -> Rows.inquiry(r))
                .list()
                .stream()
                .map(i -> SqlInquiries.dossier(h, i))
                .toList());
  }

  @Override
  public ConversationState remembered(Conversation c) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT state FROM conversation WHERE channel = :channel AND chat = :chat")
                .bind("channel", c.channel().code())
                .bind("chat", c.chat())
                .map((r, x) -> Documents.state(r.getString("state")))
                .findOne()
                .orElse(ConversationState.NONE));
  }

  @Override
  public int erase(Conversation c, String by, Instant at) {
    int erased =
        database.writeThrough(
            h -> {
              var mine = "(SELECT id FROM inquiry WHERE channel = :channel AND chat = :chat)";
              run(
                  h,
                  c,
                  "UPDATE message SET text = '', reason = '' WHERE author <> 'bot' AND inquiry IN "
                      + mine);
              run(h, c, "UPDATE note SET text = '' WHERE inquiry IN " + mine);
              run(h, c, "DELETE FROM outbox WHERE channel = :channel AND chat = :chat");
              run(h, c, "DELETE FROM inbox WHERE inquiry IN " + mine);
              run(h, c, "DELETE FROM inbox WHERE channel = :channel AND chat = :chat");
              run(h, c, "DELETE FROM conversation WHERE channel = :channel AND chat = :chat");
              int n =
                  run(
                      h,
                      c,
                      """
                      UPDATE inquiry SET question = '', chat = '', version = version + 1,
                        state = CASE WHEN state IN ('solved', 'closed') THEN state
                          ELSE 'closed' END
                      WHERE channel = :channel AND chat = :chat
                      """);
              Letters.audit(h, at, by, "person-erase", 0, n + " inquiries");
              return n;
            });
    new SearchIndex(database).forget();
    database.forget();
    return erased;
  }

  private static int run(Handle h, Conversation c, String sql) {
    return h.createUpdate(sql).bind("channel", c.channel().code()).bind("chat", c.chat()).execute();
  }
}
