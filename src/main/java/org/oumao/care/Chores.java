package org.oumao.care;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;
import org.oumao.store.Backups;
import org.oumao.store.Database;
import org.oumao.store.SqlChores;
import org.oumao.store.SqlRetention;

/** The works of every day, as they are set: backup and rotation, then erasure. */
public final class Chores {
  private Chores() {}

  /** Daily work on the database; it has to be started. */
  public static DailyWork of(Settings settings, Database database, Clock clock) {
    var backups = Backups.of(settings);
    var retention = new SqlRetention(database);
    var kept = Duration.ofDays(settings.number(Setting.OUMAO_RETENTION_DAYS));
    return new DailyWork(
        new SqlChores(database),
        clock,
        settings.zone(),
        LocalTime.parse(settings.get(Setting.OUMAO_BACKUP_AT)),
        UUID.randomUUID().toString(),
        List.of(
            new DailyWork.Chore(
                "backup",
                day -> {
                  backups.writeDaily(day);
                  backups.rotate(settings.number(Setting.OUMAO_BACKUP_KEEP), clock.instant());
                }),
            new DailyWork.Chore(
                "retention",
                day -> retention.erase(clock.instant().minus(kept), clock.instant()))));
  }
}
