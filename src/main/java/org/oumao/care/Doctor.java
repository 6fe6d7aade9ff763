package org.oumao.care;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.oumao.settings.Settings;

/**
 * Examines the installation: settings, machine, home, database, knowledge base, Telegram. All at
 * once and each for a few seconds at most; whatever goes wrong while looking is a finding, never an
 * exception.
 */
public final class Doctor {
  private static final System.Logger LOG = System.getLogger(Doctor.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private final Settings.Examined examined;
  private final Map<String, String> environment;
  private final Clock clock;

  /**
   * @param examined settings, those that can't be read included
   * @param environment variables of the process
   */
  public Doctor(Settings.Examined examined, Map<String, String> environment, Clock clock) {
    this.examined = examined;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  /** All findings, the worst first; empty when all is well. */
  public List<Finding> examine() {
    var settings = examined.settings();
    var home = new HomeProbe(settings);
    var found = new ConcurrentLinkedQueue<Finding>();
    var pool =
        Executors.newCachedThreadPool(Thread.ofPlatform().name("probe-", 0).daemon().factory());
    var running = new ArrayList<Future<?>>();
    for (var probe :
        List.<Probe>of(
            new SettingsProbe(examined),
            new MachineProbe(environment, clock),
            home,
            new PortProbe(settings, home),
            new DatabaseProbe(settings, clock),
            new KnowledgeProbe(settings),
            new TelegramProbe(settings, home, clock))) {
      running.add(pool.submit(() -> look(probe, found)));
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (var r : running) {
      await(r, end, found);
    }
    pool.shutdownNow();
    return found.stream().distinct().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  private static void look(Probe probe, ConcurrentLinkedQueue<Finding> found) {
    try {
      probe.look(found::add);
    } catch (Exception e) {
      LOG.log(
          System.Logger.Level.DEBUG,
          "looking failed: " + probe.getClass().getSimpleName() + " " + e.getClass().getName());
      found.add(
          Finding.of(
              "probe-failed",
              "probe-failed",
              Finding.Severity.WARNING,
              probe.getClass().getSimpleName().replace("Probe", ""),
              e.getClass().getSimpleName()));
    }
  }

  private static void await(Future<?> probe, long end, ConcurrentLinkedQueue<Finding> found) {
    try {
      probe.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      found.add(Finding.warning("probe-slow"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
