package org.oumao.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.oumao.fact.Refused;
import org.oumao.store.SqlChores;

/**
 * What is due once a day from a certain time on, done by one of all services on the database. What
 * was missed because nothing ran at that time is made up for later the same day; what failed is
 * tried again an hour later.
 */
public final class DailyWork implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DailyWork.class.getName());
  private static final int LOOK_SECONDS = 60;

  private final SqlChores chores;
  private final Clock clock;
  private final ZoneId zone;
  private final LocalTime from;
  private final String name;
  private final List<Chore> works;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("daily").daemon().factory());

  /**
   * One of the day's works.
   *
   * @param work is given the day; throws when it failed
   */
  public record Chore(String name, Consumer<LocalDate> work) {}

  /**
   * @param from the time of day, in the zone, from which works are due
   * @param name of this service among all on the database
   * @param works in their order
   */
  public DailyWork(
      SqlChores chores, Clock clock, ZoneId zone, LocalTime from, String name, List<Chore> works) {
    this.chores = chores;
    this.clock = clock;
    this.zone = zone;
    this.from = from;
    this.name = name;
    this.works = List.copyOf(works);
  }

  /** Looks from now on every minute. */
  public void start() {
    timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** Does what is due. */
  void look() {
    var now = clock.instant().atZone(zone);
    if (now.toLocalTime().isBefore(from)) {
      return;
    }
    for (var chore : works) {
      try {
        doOnce(chore, now.toLocalDate());
      } catch (Refused e) {
        LOG.log(System.Logger.Level.WARNING, "the daily " + chore.name() + ": " + e.code().code());
      } catch (RuntimeException e) {
        LOG.log(
            System.Logger.Level.ERROR,
            "the daily " + chore.name() + " failed: " + e.getClass().getSimpleName());
      }
    }
  }

  private void doOnce(Chore chore, LocalDate day) {
    if (chores.take(chore.name(), day, name, clock.instant())) {
      chore.work().accept(day);
      chores.done(chore.name(), day);
      LOG.log(System.Logger.Level.INFO, "the daily " + chore.name() + " is done");
    }
  }

  @Override
  public void close() {
    timer.shutdown();
  }
}
