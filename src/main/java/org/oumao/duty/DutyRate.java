package org.oumao.duty;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Percent;

/**
 * A rate of duty as its table prints it, with its number where it is a plain percentage of the
 * customs value. A specific rate (360 yen a kilogram), a compound one and a range have no number.
 *
 * @param text as printed: {@code 5.3%}, {@code 無税}, {@code 25%＋63円/kg}; empty where the table has
 *     no rate
 * @param plain the percentage, absent when the rate is not a plain one
 */
public record DutyRate(String text, @Nullable Percent plain) {

  /** No rate in the table. */
  public static final DutyRate NONE = new DutyRate("", null);

  /** From a table's two columns; an empty number column means no plain percentage. */
  public static DutyRate of(String text, String number) {
    return new DutyRate(text, number.isEmpty() ? null : Percent.of(number));
  }

  public Optional<Percent> percent() {
    return Optional.ofNullable(plain);
  }

  public boolean isPresent() {
    return !text.isEmpty();
  }

  public boolean isFree() {
    return plain != null && plain.value().signum() == 0;
  }
}
