package org.oumao.duty;

import java.math.BigDecimal;
import java.util.List;
import org.oumao.fact.Percent;

/** A printed rate as something that can be computed. */
sealed interface DutyFormula {

  /** A share of the customs value. */
  record AdValorem(Percent percent) implements DutyFormula {}

  /**
   * An amount for so many units.
   *
   * @param amount in the currency's main unit
   * @param per how many units it is for, more than 0
   * @param unit one of {@link Quantities}' units
   */
  record Specific(BigDecimal amount, String currency, BigDecimal per, String unit)
      implements DutyFormula {}

  /** All parts together: a compound rate. */
  record Sum(List<DutyFormula> parts) implements DutyFormula {}

  /** Whichever is higher. */
  record Highest(List<DutyFormula> parts) implements DutyFormula {}

  /** Whichever is lower. */
  record Lowest(List<DutyFormula> parts) implements DutyFormula {}
}
