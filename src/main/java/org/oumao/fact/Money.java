package org.oumao.fact;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * An exact amount in one currency.
 *
 * @param currency ISO 4217 code in capitals
 */
public record Money(BigDecimal amount, String currency) {

  public Money {
    currency = currency.toUpperCase(Locale.ROOT);
  }

  /** Like {@code 2.10 USD}. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
