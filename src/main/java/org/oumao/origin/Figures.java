package org.oumao.origin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.oumao.fact.Percent;

/** Exact arithmetic of shares: compared by multiplying out, divided only to be shown. */
final class Figures {
  private static final MathContext SHOWN = new MathContext(20, RoundingMode.HALF_UP);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figures() {}

  /** Whether part is at most the percentage of whole, exactly. */
  static boolean atMost(BigDecimal part, BigDecimal whole, Percent percent) {
    return part.multiply(HUNDRED).compareTo(percent.value().multiply(whole)) <= 0;
  }

  /** Whether part is at least the percentage of whole, exactly. */
  static boolean atLeast(BigDecimal part, BigDecimal whole, Percent percent) {
    return part.multiply(HUNDRED).compareTo(percent.value().multiply(whole)) >= 0;
  }

  /** Part in percent of whole, to 20 digits. */
  static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, SHOWN);
  }

  /** The percentage of a value, exact. */
  static BigDecimal of(Percent percent, BigDecimal whole) {
    return percent.value().multiply(whole).movePointLeft(2);
  }

  /** For people: two decimals, more where rounding would hide which side of a limit it is on. */
  static String shown(BigDecimal percent, Percent limit) {
    var two = percent.setScale(2, RoundingMode.HALF_UP);
    return two.compareTo(limit.value()) == 0 && percent.compareTo(limit.value()) != 0
        ? percent.round(new MathContext(8, RoundingMode.DOWN)).toPlainString()
        : two.toPlainString();
  }

  static String money(BigDecimal value) {
    return value.scale() < 2 ? value.setScale(2).toPlainString() : value.toPlainString();
  }
}
