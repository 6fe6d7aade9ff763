package org.oumao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private final OfficeHours hours =
      OfficeHours.of("Mon-Fri 08:30-12:00,14:00-17:30; Sat 09:00-11:00", ZONE);

  @ParameterizedTest(name = "{0} plus {1} minutes is {2}")
  @CsvSource({
    "2026-11-24T10:00, 60, 2026-11-24T11:00",
    "2026-11-24T11:30, 60, 2026-11-24T14:30",
    "2026-11-24T12:30, 60, 2026-11-24T15:00",
    "2026-11-24T17:00, 60, 2026-11-25T09:00",
    "2026-11-27T17:30, 60, 2026-11-28T10:00",
    "2026-11-28T10:30, 60, 2026-11-30T09:00",
    "2026-11-24T10:00, 420, 2026-11-25T10:00"
  })
  void workingTimePassesOnlyWhileStaffAreThere(
      LocalDateTime start, long minutes, LocalDateTime end) {
    assertThat(hours.after(start.atZone(ZONE).toInstant(), Duration.ofMinutes(minutes)))
        .isEqualTo(end.atZone(ZONE).toInstant());
  }

  @Test
  void staffAreThereWithinTheSpansOnly() {
    assertThat(hours.open(LocalDateTime.parse("2026-11-24T08:30").atZone(ZONE).toInstant()))
        .isTrue();
    assertThat(hours.open(LocalDateTime.parse("2026-11-24T12:00").atZone(ZONE).toInstant()))
        .isFalse();
    assertThat(hours.open(LocalDateTime.parse("2026-11-29T10:00").atZone(ZONE).toInstant()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mon", "Foo 08:00-09:00", "Mon 8-9", "Mon 08:00"})
  void hoursThatCannotBeReadAreRefused(String text) {
    assertThatThrownBy(() -> OfficeHours.of(text, ZONE)).isInstanceOf(RuntimeException.class);
  }
}
