package org.oumao.origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsCode;

/**
 * Tries a change of classification: each non-originating material against the good, in the edition
 * of the table, and what de minimis forgives of those that miss it.
 */
final class ClassificationTest {
  private static final int SHOWN = 50;

  private final Ground ground;
  private final OriginRule.ChangeOfClassification rule;
  private final List<HsCode> goods;
  private final List<CountedMaterial> missed = new ArrayList<>();
  private final List<CountedMaterial> unclear = new ArrayList<>();
  private final List<Bilingual> steps = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private @Nullable Tolerance tolerance;

  ClassificationTest(Ground ground, OriginRule.ChangeOfClassification rule, List<HsCode> goods) {
    this.ground = ground;
    this.rule = rule;
    this.goods = goods;
  }

  /** Materials that miss the change, those whose code leaves it open included. */
  static List<CountedMaterial> missing(
      Ground ground, OriginRule.ChangeOfClassification rule, List<HsCode> goods) {
    var test = new ClassificationTest(ground, rule, goods);
    return ground.others().stream().filter(m -> test.shift(m) != Outcome.PASSED).toList();
  }

  OriginTest run(String name) {
    int shifted = 0;
    for (var m : ground.others()) {
      var outcome = shift(m);
      switch (outcome) {
        case PASSED -> {
          if (shifted++ < SHOWN) {
            steps.add(say("ctc.shifts", m));
          }
        }
        case FAILED -> {
          missed.add(m);
          steps.add(say(excepted(m) ? "ctc.excepted" : "ctc.misses", m));
        }
        case UNKNOWN -> {
          unclear.add(m);
          missing.add(m.path() + ".hs");
          steps.add(say(m.codes().isEmpty() ? "ctc.nocode" : "ctc.unclear", m));
        }
      }
    }
    if (shifted > SHOWN) {
      steps.add(OriginWords.say("ctc.more", shifted - SHOWN));
    }
    if (ground.others().isEmpty()) {
      steps.add(OriginWords.say("ctc.none"));
    }
    var outcome = outcome();
    return new OriginTest(
        name,
        rule,
        outcome,
        null,
        null,
        null,
        steps,
        outcome == Outcome.UNKNOWN ? missing : Set.of());
  }

  /** What de minimis made of it; empty when nothing missed the change. */
  Optional<Tolerance> tolerance() {
    return Optional.ofNullable(tolerance);
  }

  private Bilingual say(String key, CountedMaterial m) {
    var levels =
        switch (rule.level()) {
          case CC -> OriginWords.say("ctc.chapter");
          case CTH -> OriginWords.say("ctc.heading");
          case CTSH -> OriginWords.say("ctc.subheading");
        };
    var name = m.material().name().isEmpty() ? m.path() : m.material().name();
    return OriginWords.say(key, name, codes(m.codes()), levels, codes(goods));
  }

  private static String codes(List<HsCode> codes) {
    return String.join(" / ", codes.stream().map(HsCode::toString).toList());
  }

  private Outcome shift(CountedMaterial m) {
    if (m.codes().isEmpty()) {
      return Outcome.UNKNOWN;
    }
    var all = new ArrayList<Outcome>();
    for (var good : goods) {
      for (var code : m.codes()) {
        all.add(shift(good, code));
      }
    }
    return Outcome.agreed(all);
  }

  private Outcome shift(HsCode good, HsCode code) {
    var outcomes = new ArrayList<Outcome>();
    outcomes.add(differs(good.digits(), code.digits(), rule.level().digits()));
    for (var span : rule.except()) {
      outcomes.add(
          switch (span.covers(code)) {
            case PASSED -> Outcome.FAILED;
            case FAILED -> Outcome.PASSED;
            case UNKNOWN -> Outcome.UNKNOWN;
          });
    }
    return Outcome.all(outcomes);
  }

  private static Outcome differs(String good, String material, int digits) {
    int n = Math.min(digits, Math.min(good.length(), material.length()));
    if (!good.substring(0, n).equals(material.substring(0, n))) {
      return Outcome.PASSED;
    }
    return n == digits ? Outcome.FAILED : Outcome.UNKNOWN;
  }

  private boolean excepted(CountedMaterial m) {
    return m.codes().stream()
        .allMatch(c -> rule.except().stream().anyMatch(s -> s.covers(c) == Outcome.PASSED));
  }

  private Outcome outcome() {
    if (missed.isEmpty() && unclear.isEmpty()) {
      return Outcome.PASSED;
    }
    var all = new ArrayList<>(missed);
    all.addAll(unclear);
    var terms = ground.deMinimis();
    if (terms.isEmpty()) {
      steps.add(
          OriginWords.say(ground.hasAgreement() ? "deminimis.unknown" : "deminimis.no.agreement"));
      if (missed.isEmpty()) {
        return Outcome.UNKNOWN;
      }
      if (ground.hasAgreement()) {
        missing.clear();
        missing.add("de-minimis");
        return Outcome.UNKNOWN;
      }
      return Outcome.FAILED;
    }
    return switch (terms.get()) {
      case DeMinimis.None none -> {
        steps.add(OriginWords.say("deminimis.none", none.citation().label()));
        yield missed.isEmpty() ? Outcome.UNKNOWN : Outcome.FAILED;
      }
      case DeMinimis.Share share -> forgiven(share, all);
    };
  }

  private Outcome forgiven(DeMinimis.Share share, List<CountedMaterial> all) {
    var worst = ToleranceTest.run(ground, share, goods, all);
    if (worst.outcome() == Outcome.PASSED || unclear.isEmpty()) {
      tolerance = worst;
      steps.add(worst.working());
      missing.clear();
      missing.addAll(ToleranceTest.missing(ground, share, goods, all));
      return worst.outcome();
    }
    if (missed.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    var best = ToleranceTest.run(ground, share, goods, missed);
    tolerance = best;
    steps.add(best.working());
    return best.outcome() == Outcome.FAILED ? Outcome.FAILED : Outcome.UNKNOWN;
  }

  static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
