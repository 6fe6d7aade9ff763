package org.oumao.origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsCode;

/** Tries de minimis on materials that missed a change of classification: by value, or by weight. */
final class ToleranceTest {
  private ToleranceTest() {}

  static Tolerance run(
      Ground ground, DeMinimis.Share share, List<HsCode> goods, List<CountedMaterial> missed) {
    var whole = share.base().of(ground.product());
    var amount = total(missed, m -> m.value());
    var byValue =
        whole.isEmpty() || amount.isEmpty()
            ? Outcome.UNKNOWN
            : Outcome.of(Figures.atMost(amount.get(), whole.get(), share.atMost()));
    var byWeight = byWeight(ground, share, goods, missed);
    var weightShare = weightShare(ground, share, goods, missed);
    var unreached =
        missed.stream().filter(m -> !reached(share, goods, m)).map(CountedMaterial::label).toList();
    var outcome = !unreached.isEmpty() ? Outcome.FAILED : Outcome.any(List.of(byValue, byWeight));
    var portion =
        whole.isEmpty() || amount.isEmpty() || whole.get().signum() == 0
            ? null
            : Figures.percentOf(amount.get(), whole.get());
    return new Tolerance(
        share.atMost(),
        share.base(),
        amount.orElse(null),
        portion,
        weightShare.orElse(null),
        outcome,
        missed.stream().map(CountedMaterial::label).limit(50).toList(),
        working(share, whole, amount, weightShare, outcome, unreached),
        share.citation());
  }

  /** Whether a material can be forgiven at all. */
  static boolean reached(DeMinimis.Share share, List<HsCode> goods, CountedMaterial m) {
    return goods.stream().allMatch(g -> m.codes().stream().allMatch(c -> share.reaches(g, c)));
  }

  /** What would decide it. */
  static Set<String> missing(
      Ground ground, DeMinimis.Share share, List<HsCode> goods, List<CountedMaterial> missed) {
    var found = new LinkedHashSet<String>();
    if (share.base().of(ground.product()).isEmpty()) {
      found.add(share.base().field());
    }
    missed.stream().filter(m -> m.value().isEmpty()).forEach(m -> found.add(m.path() + ".value"));
    return found;
  }

  private static Bilingual working(
      DeMinimis.Share share,
      Optional<BigDecimal> whole,
      Optional<BigDecimal> amount,
      Optional<BigDecimal> weightShare,
      Outcome outcome,
      List<String> unreached) {
    var place = share.citation().label();
    if (!unreached.isEmpty()) {
      return OriginWords.say("deminimis.unreached", String.join(", ", unreached), place);
    }
    if (weightShare.isPresent()
        && share.weightAtMost() != null
        && weightShare.get().compareTo(share.weightAtMost().value()) <= 0) {
      return OriginWords.say(
          "deminimis.weight",
          Figures.shown(weightShare.get(), share.weightAtMost()),
          share.weightAtMost(),
          place);
    }
    if (whole.isEmpty() || amount.isEmpty()) {
      return OriginWords.say("deminimis.undecided", share.atMost(), share.base().words(), place);
    }
    return OriginWords.say(
        outcome == Outcome.PASSED ? "deminimis.passed" : "deminimis.failed",
        Figures.money(amount.get()),
        Figures.money(whole.get()),
        whole.get().signum() == 0
            ? "—"
            : Figures.shown(Figures.percentOf(amount.get(), whole.get()), share.atMost()),
        share.atMost(),
        share.base().words(),
        place);
  }

  private static Outcome byWeight(
      Ground ground, DeMinimis.Share share, List<HsCode> goods, List<CountedMaterial> missed) {
    var limit = share.weightFor(goods.get(0));
    if (limit.isEmpty()) {
      return Outcome.FAILED;
    }
    var whole = ground.weight();
    var part = total(missed, m -> m.material().weight());
    return whole.isEmpty() || part.isEmpty() || whole.get().signum() == 0
        ? Outcome.FAILED
        : Outcome.of(Figures.atMost(part.get(), whole.get(), limit.get()));
  }

  private static Optional<BigDecimal> weightShare(
      Ground ground, DeMinimis.Share share, List<HsCode> goods, List<CountedMaterial> missed) {
    var whole = ground.weight();
    var part = total(missed, m -> m.material().weight());
    return share.weightFor(goods.get(0)).isEmpty()
            || whole.isEmpty()
            || part.isEmpty()
            || whole.get().signum() == 0
        ? Optional.empty()
        : Optional.of(Figures.percentOf(part.get(), whole.get()));
  }

  static Optional<BigDecimal> total(
      List<CountedMaterial> materials,
      java.util.function.Function<CountedMaterial, Optional<BigDecimal>> figure) {
    var found = new ArrayList<BigDecimal>();
    for (var m : materials) {
      var f = figure.apply(m);
      if (f.isEmpty()) {
        return Optional.empty();
      }
      found.add(f.get());
    }
    return Optional.of(ClassificationTest.sum(found));
  }
}
