package org.oumao.duty;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * What is shipped, to compute duty from.
 *
 * @param value customs value, absent when unknown; never negative
 * @param currency ISO 4217 code of the value, empty when unknown
 * @param quantity how much, absent when unknown; never negative
 * @param unit what the quantity counts: {@code kg}, {@code pair}, {@code item}, {@code l}, {@code
 *     m2} …
 */
public record Shipment(
    @Nullable BigDecimal value, String currency, @Nullable BigDecimal quantity, String unit) {

  /** Nothing is known. */
  public static final Shipment UNKNOWN = new Shipment(null, "", null, "");

  public Shipment {
    currency = currency.strip().toUpperCase(Locale.ROOT);
    if (value != null && value.signum() < 0 || quantity != null && quantity.signum() < 0) {
      throw new Refused(
          ErrorCode.BAD_INPUT, "货值和数量不能是负数。", "Value and quantity can't be negative.");
    }
    if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          "币种请用三位字母代码，例如 USD，而不是“" + currency + "”。",
          "Give the currency as three letters, for example USD, not “" + currency + "”.");
    }
  }
}
