package org.oumao.origin;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a build-up formula adds to the originating materials, in the bill's currency. RCEP
 * 3.5(1)(b).
 *
 * @param labour direct labour
 * @param overhead direct overhead
 */
public record Costs(
    @Nullable BigDecimal labour,
    @Nullable BigDecimal overhead,
    @Nullable BigDecimal profit,
    @Nullable BigDecimal other) {

  public static final Costs UNKNOWN = new Costs(null, null, null, null);

  /** Their sum; empty when one of them is not given. */
  public Optional<BigDecimal> total() {
    return labour == null || overhead == null || profit == null || other == null
        ? Optional.empty()
        : Optional.of(labour.add(overhead).add(profit).add(other));
  }

  /** The sum of those given. */
  BigDecimal known() {
    var sum = BigDecimal.ZERO;
    for (var c : new BigDecimal[] {labour, overhead, profit, other}) {
      sum = c == null ? sum : sum.add(c);
    }
    return sum;
  }
}
