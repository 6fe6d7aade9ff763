package org.oumao.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Percent;

/**
 * A duty on top of MFN that a measure of the importing country puts on Chinese goods.
 *
 * @param measure {@code section-301}
 * @param text as the list prints it: {@code L4A:7.5}
 * @param plain percentage points; absent when the text names none
 * @param from first day, absent when the list names none
 * @param line the ten-digit goods it is limited to, empty for the whole line
 */
public record AdditionalDuty(
    String measure, String text, @Nullable Percent plain, @Nullable LocalDate from, String line) {

  public Optional<Percent> percent() {
    return Optional.ofNullable(plain);
  }

  public Optional<LocalDate> since() {
    return Optional.ofNullable(from);
  }
}
