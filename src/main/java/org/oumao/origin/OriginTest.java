package org.oumao.origin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;

/**
 * One single rule tried on a bill.
 *
 * @param name the rule in notation, with the goods it holds for where a line has parts
 * @param down the build-down value content in percent, exact to 20 digits; absent where a figure is
 *     missing or the formula is not allowed
 * @param up likewise by build-up
 * @param portion share of non-originating materials in percent, for a VNM rule
 * @param steps the working, in order
 * @param missing what would decide it, where it is undecided
 */
public record OriginTest(
    String name,
    OriginRule rule,
    Outcome outcome,
    @Nullable BigDecimal down,
    @Nullable BigDecimal up,
    @Nullable BigDecimal portion,
    List<Bilingual> steps,
    Set<String> missing) {

  public OriginTest {
    steps = List.copyOf(steps);
    missing = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(missing));
  }

  public Optional<BigDecimal> buildDown() {
    return Optional.ofNullable(down);
  }

  public Optional<BigDecimal> buildUp() {
    return Optional.ofNullable(up);
  }

  public Optional<BigDecimal> share() {
    return Optional.ofNullable(portion);
  }
}
