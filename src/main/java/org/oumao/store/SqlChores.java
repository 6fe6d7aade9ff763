package org.oumao.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is done once a day by exactly one of all services on a database. A chore that its taker
 * never finished, dead or cut off, is free again after an hour. Thread-safe.
 */
public final class SqlChores {
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Database database;

  public SqlChores(Database database) {
    this.database = database;
  }

  /**
   * Takes the day's chore.
   *
   * @param by who takes it
   * @return false when it is done or another one is at it
   */
  public boolean take(String name, LocalDate day, String by, Instant now) {
    return database.writeThrough(
            h ->
                h.createUpdate(
                        """
                        INSERT INTO chore (name, day, by_name, at, state)
                        VALUES (:name, :day, :by, :now, 'taken')
                        ON CONFLICT (name, day) DO UPDATE
                          SET by_name = excluded.by_name, at = excluded.at
                          WHERE chore.state = 'taken' AND chore.at < :before
                        """)
                    .bind("name", name)
                    .bind("day", day.toString())
                    .bind("by", by)
                    .bind("now", now.toEpochMilli())
                    .bind("before", now.minus(PATIENCE).toEpochMilli())
                    .execute())
        == 1;
  }

  /** The day's chore is done. */
  public void done(String name, LocalDate day) {
    database.write(
        h ->
            h.createUpdate("UPDATE chore SET state = 'done' WHERE name = :name AND day = :day")
                .bind("name", name)
                .bind("day", day.toString())
                .execute());
  }
}
