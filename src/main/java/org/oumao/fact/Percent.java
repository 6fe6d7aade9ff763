package org.oumao.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact percentage: {@code Percent.of("40")} is 40 %. Immutable; compared by value, not scale.
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {

  /** Strips trailing zeros, so that 40 and 40.00 are equal. */
  public Percent {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /**
   * @throws NumberFormatException when the text is no decimal number
   */
  public static Percent of(String number) {
    return new Percent(new BigDecimal(number));
  }

  /** The difference in percentage points. */
  public Percent minus(Percent other) {
    return new Percent(value.subtract(other.value));
  }

  /** Rounded half up to two decimals, for print only. */
  public BigDecimal rounded() {
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Percent other) {
    return value.compareTo(other.value);
  }

  /** Like {@code 3.3%}. */
  @Override
  public String toString() {
    return value.toPlainString() + "%";
  }
}
