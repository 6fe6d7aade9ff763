package org.oumao.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How many questions one address may ask in a minute, counted from its first. Thread-safe. */
final class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int atMost;
  private final Clock clock;
  private final Cache<String, Window> windows =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(2)).build();

  private record Window(long until, AtomicInteger asked) {}

  /**
   * @param atMost questions a minute; 0 for no limit
   */
  RateLimit(int atMost, Clock clock) {
    this.atMost = atMost;
    this.clock = clock;
  }

  /** Counts one question, and says how many seconds to wait; 0 when it is allowed. */
  long secondsToWait(String address) {
    if (atMost == 0) {
      return 0;
    }
    long now = clock.millis();
    var window =
        windows
            .asMap()
            .compute(
                address,
                (a, w) ->
                    w == null || w.until() <= now
                        ? new Window(now + WINDOW.toMillis(), new AtomicInteger())
                        : w);
    if (window.asked().incrementAndGet() <= atMost) {
      return 0;
    }
    return Math.max(1, (window.until() - now + 999) / 1000);
  }
}
