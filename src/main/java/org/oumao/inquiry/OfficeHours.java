package org.oumao.inquiry;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When staff are there, and when a promise counted in working time falls due. Immutable.
 *
 * @param spans the hours of each day, in order; days without any are off
 */
public record OfficeHours(ZoneId zone, Map<DayOfWeek, List<Span>> spans) {
  private static final int LONGEST_CLOSURE = 60;

  /** From a moment of the day to a later one. */
  public record Span(LocalTime from, LocalTime to) {}

  /**
   * Reads hours like {@code Mon-Fri 08:30-12:00,14:00-17:30; Sat 09:00-12:00}.
   *
   * @throws IllegalArgumentException when they can't be read
   */
  public static OfficeHours of(String text, ZoneId zone) {
    var spans = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var rule : text.split(";", -1)) {
      var parts = rule.strip().split("\\s+", 2);
      if (parts.length != 2) {
        throw new IllegalArgumentException("no days and hours: " + rule.strip());
      }
      var hours = new ArrayList<Span>();
      for (var span : parts[1].split(",", -1)) {
        var ends = span.strip().split("-", -1);
        if (ends.length != 2) {
          throw new IllegalArgumentException("no span of hours: " + span.strip());
        }
        hours.add(new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
      }
      days(parts[0]).forEach(d -> spans.put(d, List.copyOf(hours)));
    }
    return new OfficeHours(zone, Map.copyOf(spans));
  }

  private static List<DayOfWeek> days(String text) {
    var ends = text.split("-", -1);
    var from = day(ends[0]);
    var to = day(ends[ends.length - 1]);
    var found = new ArrayList<DayOfWeek>();
    for (var d = from; ; d = d.plus(1)) {
      found.add(d);
      if (d == to) {
        return found;
      }
    }
  }

  private static DayOfWeek day(String name) {
    for (var d : DayOfWeek.values()) {
      if (name.length() >= 3
          && d.name().startsWith(name.substring(0, 3).toUpperCase(Locale.ROOT))) {
        return d;
      }
    }
    throw new IllegalArgumentException("no day of the week: " + name);
  }

  /** Whether staff are there. */
  public boolean open(Instant at) {
    var local = at.atZone(zone);
    return on(local.toLocalDate()).stream()
        .anyMatch(
            s -> !local.toLocalTime().isBefore(s.from()) && local.toLocalTime().isBefore(s.to()));
  }

  /** The moment when so much working time has passed. */
  public Instant after(Instant start, Duration work) {
    var left = work;
    var day = start.atZone(zone).toLocalDate();
    for (int i = 0; i < LONGEST_CLOSURE; i++, day = day.plusDays(1)) {
      for (var span : on(day)) {
        var from = max(moment(day, span.from()), start);
        var length = Duration.between(from, moment(day, span.to()));
        if (length.isNegative()) {
          continue;
        }
        if (length.compareTo(left) >= 0) {
          return from.plus(left);
        }
        left = left.minus(length);
      }
    }
    return start.plus(Duration.ofDays(LONGEST_CLOSURE));
  }

  private List<Span> on(LocalDate day) {
    return spans.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private Instant moment(LocalDate day, LocalTime time) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
