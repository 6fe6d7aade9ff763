package org.oumao.origin;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.hs.HsCode;

/**
 * The good whose origin is asked.
 *
 * @param hs its code in HS 2022
 * @param fobValue free on board value, in the bill's currency
 * @param exWorksPrice price at the factory gate, in the bill's currency
 * @param currency ISO 4217, empty when not given
 * @param netWeight in the unit of the materials' weights
 */
public record Product(
    String name,
    HsCode hs,
    @Nullable BigDecimal fobValue,
    @Nullable BigDecimal exWorksPrice,
    String currency,
    @Nullable BigDecimal netWeight) {

  public Optional<BigDecimal> fob() {
    return Optional.ofNullable(fobValue);
  }

  public Optional<BigDecimal> exWorks() {
    return Optional.ofNullable(exWorksPrice);
  }

  public Optional<BigDecimal> weight() {
    return Optional.ofNullable(netWeight);
  }
}
