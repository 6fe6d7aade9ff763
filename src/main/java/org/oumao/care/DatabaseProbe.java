package org.oumao.care;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.oumao.settings.Settings;
import org.oumao.store.DatabaseExam;

/** The database: is it sound, ours to open, and not from the future. */
final class DatabaseProbe implements Probe {
  private static final Duration PATIENCE = Duration.ofMillis(2_500);
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final Settings settings;
  private final Clock clock;

  DatabaseProbe(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void look(Consumer<Finding> found) {
    var result = DatabaseExam.look(settings.databaseUrl(), PATIENCE);
    switch (result.state()) {
      case NONE -> {}
      case SOUND -> {
        if (result.latest().isAfter(clock.instant().plus(AHEAD))) {
          found.accept(
              Finding.of(
                  "clock",
                  "clock-set-back",
                  Finding.Severity.ERROR,
                  result.latest().atZone(settings.zone()).toLocalDateTime(),
                  clock.instant().atZone(settings.zone()).toLocalDateTime()));
        }
      }
      case CORRUPT -> found.accept(Finding.error("database-corrupt"));
      case NEWER -> found.accept(Finding.error("database-newer", result.version()));
      case UNREACHABLE -> found.accept(Finding.error("database-unreachable"));
    }
  }
}
