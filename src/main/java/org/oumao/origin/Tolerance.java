package org.oumao.origin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.fact.Percent;

/**
 * What de minimis makes of the materials that missed a change of classification.
 *
 * @param atMost the agreement's percentage of value
 * @param base the value it is counted against
 * @param amount value of the materials that missed; absent when one of them has none
 * @param portion that value in percent of the base
 * @param weightPortion their weight in percent of the good's, where weight may be counted and is
 *     known
 * @param labels the materials
 */
public record Tolerance(
    Percent atMost,
    ValueBasis.Base base,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal portion,
    @Nullable BigDecimal weightPortion,
    Outcome outcome,
    List<String> labels,
    Bilingual working,
    Citation citation) {

  public Tolerance {
    labels = List.copyOf(labels);
  }

  public Optional<BigDecimal> value() {
    return Optional.ofNullable(amount);
  }

  public Optional<BigDecimal> share() {
    return Optional.ofNullable(portion);
  }

  public Optional<BigDecimal> weightShare() {
    return Optional.ofNullable(weightPortion);
  }
}
