package org.oumao.duty;

import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Money;
import org.oumao.fact.Percent;

/**
 * What the best preference saves against MFN.
 *
 * @param agreement agreement id
 * @param difference percentage points, absent where a rate is no plain percentage
 * @param sum what is saved on the shipment, rounded half up to two decimals; absent where it can't
 *     be computed
 */
public record DutySaving(String agreement, @Nullable Percent difference, @Nullable Money sum) {

  public Optional<Percent> points() {
    return Optional.ofNullable(difference);
  }

  public Optional<Money> amount() {
    return Optional.ofNullable(sum);
  }

  /**
   * What is saved on a line. Exact: points times value; where a rate is specific or compound, the
   * difference of both duties, which needs the quantity in the rate's unit and the value in its
   * currency.
   *
   * @return empty where no preference can be used or nothing can be computed
   */
  public static Optional<DutySaving> on(TariffLine line, Shipment shipment, String currency) {
    var best = bestOf(line, shipment, currency);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    var preference = best.get();
    var mfn = line.mfn().plain();
    var preferred = preference.rate().plain();
    if (mfn != null && preferred != null) {
      var points = mfn.minus(preferred);
      var amount =
          shipment.value() == null
              ? null
              : new Money(
                  shipment
                      .value()
                      .multiply(points.value())
                      .movePointLeft(2)
                      .setScale(2, RoundingMode.HALF_UP),
                  shipment.currency());
      return Optional.of(new DutySaving(preference.agreement(), points, amount));
    }
    var full = DutyAmount.of(line.mfn(), shipment, currency);
    var reduced = DutyAmount.of(preference.rate(), shipment, currency);
    if (full.isEmpty() || reduced.isEmpty()) {
      return Optional.empty();
    }
    var saved =
        full.get().amount().subtract(reduced.get().amount()).setScale(2, RoundingMode.HALF_UP);
    return saved.signum() < 0
        ? Optional.empty()
        : Optional.of(
            new DutySaving(preference.agreement(), null, new Money(saved, full.get().currency())));
  }

  private static Optional<Preference> bestOf(TariffLine line, Shipment shipment, String currency) {
    var plain = line.best();
    if (plain.isPresent()) {
      return plain;
    }
    return line.preferences().stream()
        .filter(p -> p.usable() && DutyAmount.of(p.rate(), shipment, currency).isPresent())
        .min(
            (a, b) ->
                DutyAmount.of(a.rate(), shipment, currency)
                    .orElseThrow()
                    .amount()
                    .compareTo(DutyAmount.of(b.rate(), shipment, currency).orElseThrow().amount()));
  }
}
