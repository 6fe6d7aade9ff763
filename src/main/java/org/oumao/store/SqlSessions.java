package org.oumao.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.oumao.inquiry.Sessions;
import org.oumao.inquiry.StaffMember;

/** Sessions of the desk, in SQL that SQLite and PostgreSQL both read. */
public final class SqlSessions implements Sessions {
  private static final Duration REST = Duration.ofHours(3);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private final Database database;

  public SqlSessions(Database database) {
    this.database = database;
  }

  @Override
  public void open(String tokenHash, String name, Instant now, Instant until) {
    database.writeThrough(
        h -> {
          h.createUpdate("DELETE FROM session WHERE until < :now OR seen < :rested")
              .bind("now", now.toEpochMilli())
              .bind("rested", now.minus(REST).toEpochMilli())
              .execute();
          h.createUpdate(
                  """
                  INSERT INTO session (token, name, since, seen, until)
                  VALUES (:token, :name, :now, :now, :until)
                  """)
              .bind("token", tokenHash)
              .bind("name", name)
              .bind("now", now.toEpochMilli())
              .bind("until", until.toEpochMilli())
              .execute();
          Letters.audit(h, now, name, "login", 0, "");
          return true;
        });
  }

  private record Held(StaffMember member, Instant seen) {}

  @Override
  public Optional<StaffMember> find(String tokenHash, Instant now) {
    var held =
        database.read(
            h ->
                h.createQuery(
                        """
                        SELECT t.*, s.seen FROM session s JOIN staff t ON t.name = s.name
                        WHERE s.token = :token AND s.until > :now AND s.seen > :rested
                          AND t.disabled = 0
                        """)
                    .bind("token", tokenHash)
                    .bind("now", now.toEpochMilli())
                    .bind("rested", now.minus(REST).toEpochMilli())
                    .map((r, x) -> new Held(Rows.staff(r), Instant.ofEpochMilli(r.getLong("seen"))))
                    .findOne());
    if (held.isPresent() && held.get().seen().plus(NOTED_EVERY).isBefore(now)) {
      database.write(
          h ->
              h.createUpdate("UPDATE session SET seen = :now WHERE token = :token")
                  .bind("now", now.toEpochMilli())
                  .bind("token", tokenHash)
                  .execute());
    }
    return held.map(Held::member);
  }

  @Override
  public void close(String tokenHash) {
    database.write(
        h ->
            h.createUpdate("DELETE FROM session WHERE token = :token")
                .bind("token", tokenHash)
                .execute());
  }
}
