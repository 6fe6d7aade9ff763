package org.oumao.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;
import org.oumao.store.Backups;
import org.oumao.store.SqlChores;
import org.oumao.store.Stores;

class DailyWorkTest {
  private static final ZoneId WENZHOU = ZoneId.of("Asia/Shanghai");

  @TempDir Path dir;
  private final List<LocalDate> done = new ArrayList<>();
  private Stores stores;

  @BeforeEach
  void open() {
    stores = Stores.open("jdbc:sqlite:" + dir.resolve("oumao.db"), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private void look(String name, String moment, DailyWork.Chore... works) {
    try (var daily =
        new DailyWork(
            new SqlChores(stores.database()),
            Clock.fixed(Instant.parse(moment), WENZHOU),
            WENZHOU,
            LocalTime.of(2, 30),
            name,
            List.of(works))) {
      daily.look();
    }
  }

  @Test
  void nothingIsDoneBeforeItsTimeAndThenOnceADayByWhomeverComesFirst() {
    var backup = new DailyWork.Chore("backup", done::add);

    look("a", "2026-11-23T18:29:00Z", backup);
    assertThat(done).isEmpty();

    look("a", "2026-11-23T18:30:00Z", backup);
    look("b", "2026-11-23T18:30:00Z", backup);
    look("a", "2026-11-24T10:00:00Z", backup);
    assertThat(done).containsExactly(LocalDate.of(2026, 11, 24));

    look("b", "2026-11-25T09:00:00Z", backup);
    assertThat(done).containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25));
  }

  @Test
  void whatFailedIsTriedAgainAnHourLaterAndDoesNotStopWhatComesAfterIt() {
    var broken =
        new DailyWork.Chore(
            "backup",
            day -> {
              throw new IllegalStateException("no");
            });
    var after = new DailyWork.Chore("retention", done::add);
    look("a", "2026-11-23T19:00:00Z", broken, after);
    assertThat(done).hasSize(1);

    var mended = new DailyWork.Chore("backup", done::add);
    look("a", "2026-11-23T19:30:00Z", mended);
    assertThat(done).hasSize(1);
    look("a", "2026-11-23T20:01:00Z", mended);
    assertThat(done).hasSize(2);
  }

  @Test
  void theSetWorksWriteTheDaysBackup() {
    var settings =
        Settings.of(
            Map.of(Setting.OUMAO_HOME, dir.toString(), Setting.OUMAO_BACKUP_AT, "00:00"), dir);

    try (var daily = Chores.of(settings, stores.database(), Clock.systemUTC())) {
      daily.look();
    }

    var day = LocalDate.ofInstant(Clock.systemUTC().instant(), WENZHOU);
    assertThat(Backups.of(settings).list())
        .singleElement()
        .extracting(f -> f.getFileName().toString())
        .isEqualTo("daily-" + day + ".db");
  }
}
