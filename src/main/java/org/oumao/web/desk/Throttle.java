package org.oumao.web.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Slows down guessing of one name's password: after ten wrong ones half a minute passes before the
 * next try, then twice as long each time, at most a quarter of an hour. A name nobody has is slowed
 * alike. Nobody else waits. Thread-safe.
 */
final class Throttle {
  private static final int FREE = 10;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 5;

  private final Clock clock;
  private final Cache<String, Tries> names =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofHours(2)).build();

  private record Tries(int wrong, Instant notBefore) {}

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /** How many seconds this name waits; 0 for none. */
  long secondsToWait(String name) {
    var tries = names.getIfPresent(folded(name));
    if (tries == null) {
      return 0;
    }
    var left = Duration.between(clock.instant(), tries.notBefore());
    return left.isNegative() || left.isZero() ? 0 : left.toSeconds() + 1;
  }

  /** Notes a wrong password. */
  void wrong(String name) {
    names
        .asMap()
        .compute(
            folded(name),
            (n, t) -> {
              int wrong = t == null ? 1 : t.wrong() + 1;
              return new Tries(wrong, clock.instant().plus(delay(wrong)));
            });
  }

  /** Notes a right one. */
  void right(String name) {
    names.invalidate(folded(name));
  }

  private static Duration delay(int wrong) {
    if (wrong < FREE) {
      return Duration.ZERO;
    }
    var delay = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, wrong - FREE));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }

  private static String folded(String name) {
    var short100 = name.length() > 100 ? name.substring(0, 100) : name;
    return short100.toLowerCase(Locale.ROOT);
  }
}
