package org.oumao.web.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.oumao.fact.Money;

/** Numbers and amounts as people read them. */
public final class Amounts {
  private static final BigDecimal YI = new BigDecimal("100000000");
  private static final BigDecimal WAN = new BigDecimal("10000");
  private static final BigDecimal BILLION = new BigDecimal("1000000000");
  private static final BigDecimal MILLION = new BigDecimal("1000000");

  private Amounts() {}

  /** Like {@code 8,357}. */
  public static String grouped(long n) {
    return format("#,##0").format(n);
  }

  /** Like {@code 1,000,000.50}, exact. */
  public static String exact(BigDecimal amount) {
    return format("#,##0.####").format(amount);
  }

  /** Like {@code 393 亿元} or {@code CNY 39.3 bn}: rounded to what is read at a glance. */
  public static String round(Money m, boolean zh) {
    var a = m.amount();
    if (zh) {
      var unit = m.currency().equals("CNY") ? "元" : " " + m.currency();
      return a.compareTo(YI) >= 0
          ? in(a, YI) + " 亿" + unit
          : a.compareTo(WAN) >= 0 ? in(a, WAN) + " 万" + unit : exact(a) + " " + unit.strip();
    }
    return m.currency()
        + " "
        + (a.compareTo(BILLION) >= 0
            ? in(a, BILLION) + " bn"
            : a.compareTo(MILLION) >= 0 ? in(a, MILLION) + " m" : exact(a));
  }

  private static String in(BigDecimal amount, BigDecimal unit) {
    return format("#,##0.##").format(amount.divide(unit, 2, RoundingMode.HALF_UP));
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
