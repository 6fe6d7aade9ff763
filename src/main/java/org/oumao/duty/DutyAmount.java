package org.oumao.duty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.oumao.fact.Money;

/** Computes the duty of one rate on a shipment. */
public final class DutyAmount {
  private DutyAmount() {}

  /**
   * The duty, not rounded.
   *
   * @param home the currency of the tariff, which a bare dollar sign means
   * @return empty where value, quantity or its unit is missing, where the value is in another
   *     currency than a specific rate, or where the rate says more than can be computed
   */
  public static Optional<Money> of(DutyRate rate, Shipment shipment, String home) {
    if (rate.plain() != null) {
      return shipment.value() == null
          ? Optional.empty()
          : Optional.of(
              new Money(
                  shipment.value().multiply(rate.plain().value()).movePointLeft(2),
                  shipment.currency()));
    }
    return FormulaParser.parse(rate.text(), home).flatMap(f -> compute(f, shipment));
  }

  private static Optional<Money> compute(DutyFormula formula, Shipment shipment) {
    return switch (formula) {
      case DutyFormula.AdValorem a ->
          shipment.value() == null
              ? Optional.empty()
              : Optional.of(
                  new Money(
                      shipment.value().multiply(a.percent().value()).movePointLeft(2),
                      shipment.currency()));
      case DutyFormula.Specific s -> specific(s, shipment);
      case DutyFormula.Sum s -> fold(s.parts(), shipment, BigDecimal::add);
      case DutyFormula.Highest h -> fold(h.parts(), shipment, BigDecimal::max);
      case DutyFormula.Lowest l -> fold(l.parts(), shipment, BigDecimal::min);
    };
  }

  private static Optional<Money> specific(DutyFormula.Specific rate, Shipment shipment) {
    var unit = Quantities.find(shipment.unit());
    if (shipment.quantity() == null || unit.isEmpty() || !unit.get().base().equals(rate.unit())) {
      return Optional.empty();
    }
    return Optional.of(
        new Money(
            shipment
                .quantity()
                .multiply(unit.get().factor())
                .multiply(rate.amount())
                .divide(rate.per(), MathContext.DECIMAL128),
            rate.currency()));
  }

  private static Optional<Money> fold(
      java.util.List<DutyFormula> parts, Shipment shipment, BinaryOperator<BigDecimal> how) {
    Money total = null;
    for (var p : parts) {
      var part = compute(p, shipment);
      if (part.isEmpty() || total != null && !total.currency().equals(part.get().currency())) {
        return Optional.empty();
      }
      total =
          total == null
              ? part.get()
              : new Money(how.apply(total.amount(), part.get().amount()), total.currency());
    }
    return Optional.ofNullable(total);
  }
}
