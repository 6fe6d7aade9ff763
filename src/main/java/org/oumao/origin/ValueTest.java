package org.oumao.origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Percent;

/** Tries a value content: each formula the agreement allows, with every figure. */
final class ValueTest {
  private final Ground ground;
  private final ValueBasis basis;
  private final Optional<BigDecimal> whole;
  private final Optional<BigDecimal> others;
  private final List<Bilingual> steps = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();

  ValueTest(Ground ground) {
    this.ground = ground;
    this.basis = ground.basis();
    this.whole = basis.base().of(ground.product()).filter(v -> v.signum() > 0);
    this.others = ToleranceTest.total(ground.others(), CountedMaterial::value);
  }

  /** Value of the good on the agreement's base. */
  Optional<BigDecimal> whole() {
    return whole;
  }

  /** Value of the non-originating materials. */
  Optional<BigDecimal> others() {
    return others;
  }

  OriginTest regionalValue(String name, OriginRule.RegionalValue rule) {
    var down = buildDown(rule.atLeast());
    var up = buildUp(rule.atLeast());
    var outcomes = new ArrayList<Outcome>();
    if (basis.methods().contains(ValueBasis.Method.BUILD_DOWN)) {
      outcomes.add(outcome(whole.flatMap(w -> others.map(w::subtract)), rule.atLeast()));
    }
    if (up.isPresent()) {
      outcomes.add(outcome(added(), rule.atLeast()));
    }
    var outcome = outcomes.isEmpty() ? Outcome.UNKNOWN : Outcome.any(outcomes);
    return new OriginTest(
        name,
        rule,
        outcome,
        down.orElse(null),
        up.orElse(null),
        null,
        steps,
        outcome == Outcome.UNKNOWN ? missing() : Set.of());
  }

  OriginTest nonOriginating(String name, OriginRule.NonOriginatingValue rule) {
    var portion = whole.flatMap(w -> others.map(o -> Figures.percentOf(o, w)));
    var outcome =
        portion.isEmpty()
            ? Outcome.UNKNOWN
            : Outcome.of(Figures.atMost(others.orElseThrow(), whole.orElseThrow(), rule.atMost()));
    if (portion.isPresent()) {
      steps.add(
          OriginWords.say(
              outcome == Outcome.PASSED ? "vnm.passed" : "vnm.failed",
              Figures.money(others.orElseThrow()),
              Figures.money(whole.orElseThrow()),
              Figures.shown(portion.get(), rule.atMost()),
              rule.atMost(),
              basis.base().words()));
    }
    return new OriginTest(
        name,
        rule,
        outcome,
        null,
        null,
        portion.orElse(null),
        steps,
        outcome == Outcome.UNKNOWN ? missing() : Set.of());
  }

  private Outcome outcome(Optional<BigDecimal> part, Percent atLeast) {
    return part.isEmpty() || whole.isEmpty()
        ? Outcome.UNKNOWN
        : Outcome.of(Figures.atLeast(part.get(), whole.get(), atLeast));
  }

  private Optional<BigDecimal> buildDown(Percent atLeast) {
    if (!basis.methods().contains(ValueBasis.Method.BUILD_DOWN)
        || whole.isEmpty()
        || others.isEmpty()) {
      return Optional.empty();
    }
    var rvc = Figures.percentOf(whole.get().subtract(others.get()), whole.get());
    steps.add(
        OriginWords.say(
            outcome(Optional.of(whole.get().subtract(others.get())), atLeast) == Outcome.PASSED
                ? "rvc.down.passed"
                : "rvc.down.failed",
            Figures.money(whole.get()),
            Figures.money(others.get()),
            Figures.shown(rvc, atLeast),
            atLeast,
            basis.base().words()));
    return Optional.of(rvc);
  }

  private Optional<BigDecimal> buildUp(Percent atLeast) {
    if (!basis.methods().contains(ValueBasis.Method.BUILD_UP) || whole.isEmpty()) {
      return Optional.empty();
    }
    var added = added();
    if (added.isEmpty()) {
      steps.add(OriginWords.say("rvc.up.missing"));
      return Optional.empty();
    }
    var own = ToleranceTest.total(ground.originating(), CountedMaterial::value).orElseThrow();
    var rvc = Figures.percentOf(added.get(), whole.get());
    steps.add(
        OriginWords.say(
            outcome(added, atLeast) == Outcome.PASSED ? "rvc.up.passed" : "rvc.up.failed",
            Figures.money(own),
            Figures.money(ground.bill().costs().total().orElseThrow()),
            Figures.money(whole.get()),
            Figures.shown(rvc, atLeast),
            atLeast));
    return Optional.of(rvc);
  }

  /** Originating materials and costs; empty when one figure is missing. */
  private Optional<BigDecimal> added() {
    return ToleranceTest.total(ground.originating(), CountedMaterial::value)
        .flatMap(own -> ground.bill().costs().total().map(own::add));
  }

  private Set<String> missing() {
    if (whole.isEmpty()) {
      missing.add(basis.base().field());
      steps.add(OriginWords.say("value.missing", basis.base().words()));
    }
    for (var m : ground.others()) {
      if (m.value().isEmpty()) {
        missing.add(m.path() + ".value");
        steps.add(OriginWords.say("value.material", m.label()));
      }
    }
    return missing;
  }
}
