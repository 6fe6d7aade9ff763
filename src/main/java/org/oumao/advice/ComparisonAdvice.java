package org.oumao.advice;

import java.util.List;
import java.util.Optional;
import org.oumao.advice.AgreementComparison.Rate;
import org.oumao.advice.AgreementComparison.Row;
import org.oumao.agreement.Country;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Language;
import org.oumao.origin.OriginRule;
import org.oumao.origin.Outcome;
import org.oumao.origin.RuleAnswer;

/** Says which agreement to use and why. */
final class ComparisonAdvice {
  private ComparisonAdvice() {}

  static Bilingual words(Optional<Row> best, List<Row> rows, Optional<Rate> mfn, Country to) {
    if (rows.isEmpty()) {
      return both("compare.none", l -> new Object[] {to.name().in(l)});
    }
    boolean rated = rows.stream().anyMatch(r -> r.rate().isPresent());
    if (best.isEmpty()) {
      return both(
          rows.stream().allMatch(r -> r.outcome().filter(o -> o == Outcome.FAILED).isPresent())
              ? "compare.failed"
              : "compare.nogain",
          l -> new Object[] {to.name().in(l), mfn.map(Rate::text).orElse("—")});
    }
    var row = best.get();
    var same =
        rows.stream()
            .filter(r -> r != row && r.rate().map(Rate::text).equals(row.rate().map(Rate::text)))
            .filter(r -> r.rate().isPresent() || !rated)
            .toList();
    var key = !rated ? "compare.byrule" : same.isEmpty() ? "compare.byrate" : "compare.equal";
    var said =
        both(
            key,
            l ->
                new Object[] {
                  row.agreement().shortName().in(l),
                  row.rate().map(Rate::text).orElse("—"),
                  mfn.map(Rate::text).orElse("—"),
                  row.rule()
                      .flatMap(RuleAnswer::rule)
                      .map(OriginRule::toString)
                      .orElse(Messages.say(l, "compare.norule")),
                  String.join(
                      l == Language.ZH ? "、" : ", ",
                      same.stream().map(r -> r.agreement().shortName().in(l)).toList())
                });
    return row.outcome()
        .map(
            o ->
                joined(
                    said,
                    both(
                        o == Outcome.PASSED ? "compare.met" : "compare.open",
                        l -> new Object[] {row.agreement().shortName().in(l)})))
        .orElse(said);
  }

  private static Bilingual joined(Bilingual a, Bilingual b) {
    return new Bilingual(a.zh() + b.zh(), a.en() + " " + b.en());
  }

  private static Bilingual both(String key, java.util.function.Function<Language, Object[]> values) {
    return new Bilingual(
        Messages.say(Language.ZH, key, values.apply(Language.ZH)),
        Messages.say(Language.EN, key, values.apply(Language.EN)));
  }
}
