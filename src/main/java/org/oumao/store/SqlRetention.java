package org.oumao.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes persons out of what is over and was kept long enough: the inquiries stay for the figures,
 * with what the bot said, without chat, question or anyone's words. Thread-safe.
 */
public final class SqlRetention {
  private static final int AT_ONCE = 300;

  private final Database database;

  public SqlRetention(Database database) {
    this.database = database;
  }

  /**
   * Erases what ended, and did not change since, before the moment.
   *
   * @return how many inquiries lost their person
   */
  public int erase(Instant before, Instant at) {
    int erased = 0;
    for (int some = inquiries(before, at); some > 0; some = inquiries(before, at)) {
      erased += some;
    }
    int rest = rest(before);
    if (erased + rest > 0) {
      new SearchIndex(database).forget();
      database.fold();
    }
    return erased;
  }

  private int inquiries(Instant before, Instant at) {
    return database.writeThrough(
        h -> {
          var ids =
              h.createQuery(
                      """
                      UPDATE inquiry SET question = '', chat = '', version = version + 1
                      WHERE id IN (
                        SELECT id FROM inquiry
                        WHERE state IN ('answered', 'solved', 'closed') AND changed < :before
                          AND (question <> '' OR chat <> '')
                        ORDER BY id LIMIT :limit)
                      RETURNING id
                      """)
                  .bind("before", before.toEpochMilli())
                  .bind("limit", AT_ONCE)
                  .mapTo(Long.class)
                  .list();
          if (ids.isEmpty()) {
            return 0;
          }
          of(h, ids, "UPDATE message SET text = '', reason = '' WHERE author <> 'bot' AND inquiry");
          of(h, ids, "UPDATE note SET text = '' WHERE inquiry");
          of(h, ids, "DELETE FROM inbox WHERE inquiry");
          of(h, ids, "DELETE FROM outbox WHERE inquiry");
          Letters.audit(h, at, "oumao", "retention", 0, ids.size() + " inquiries");
          return ids.size();
        });
  }

  private static void of(Handle h, List<Long> inquiries, String sql) {
    h.createUpdate(sql + " IN (<ids>)").bindList("ids", inquiries).execute();
  }

  /** What belongs to no inquiry: commands, stickers, letters sent, conversations long silent. */
  private int rest(Instant before) {
    return database.writeThrough(
        h ->
            old(h, before, "DELETE FROM inbox WHERE progress = 'done' AND received < :before")
                + old(h, before, "DELETE FROM outbox WHERE state <> 'queued' AND at < :before")
                + old(
                    h,
                    before,
                    """
                    DELETE FROM conversation WHERE changed < :before AND NOT EXISTS (
                      SELECT 1 FROM inquiry i
                      WHERE i.channel = conversation.channel AND i.chat = conversation.chat)
                    """));
  }

  private static int old(Handle h, Instant before, String sql) {
    return h.createUpdate(sql).bind("before", before.toEpochMilli()).execute();
  }
}
