package org.oumao.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.AgreementTerm;
import org.oumao.agreement.Agreements;
import org.oumao.agreement.Country;
import org.oumao.duty.DutyAnswer;
import org.oumao.duty.DutyLookup;
import org.oumao.duty.DutyRate;
import org.oumao.duty.Preference;
import org.oumao.duty.Shipment;
import org.oumao.duty.TariffLine;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Percent;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.origin.BillOfMaterials;
import org.oumao.origin.DeMinimis;
import org.oumao.origin.OriginAssessor;
import org.oumao.origin.OriginRule;
import org.oumao.origin.OriginTerms;
import org.oumao.origin.Outcome;
import org.oumao.origin.RuleAnswer;
import org.oumao.origin.RuleLookup;

/**
 * Puts the agreements between China and a country side by side for one code: rate, rule, de minimis,
 * proof, validity, transport; and says which to use: by rate first, then by ease of the rule, for a
 * given bill by whether it is met.
 */
public final class AgreementComparison {
  private final DutyLookup duties;
  private final RuleLookup rules;
  private final Agreements agreements;

  public AgreementComparison(DutyLookup duties, RuleLookup rules, Agreements agreements) {
    this.duties = duties;
    this.rules = rules;
    this.agreements = agreements;
  }

  /**
   * A rate over all lines under the code.
   *
   * @param text as printed; the lowest to the highest where the lines differ
   * @param plain absent where the lines differ or the rate is no plain percentage
   * @param highest the highest plain percentage of the lines; absent where one has none
   */
  public record Rate(String text, @Nullable Percent plain, @Nullable Percent highest) {
    public Optional<Percent> percent() {
      return Optional.ofNullable(plain);
    }
  }

  /**
   * One agreement.
   *
   * @param granted absent where the table has no rate of it
   * @param ruled absent where its rule is not known
   * @param tolerated absent where its de minimis is not known
   * @param met what a given bill makes of it; absent without a bill
   */
  public record Row(
      Agreement agreement,
      @Nullable Rate granted,
      @Nullable RuleAnswer ruled,
      @Nullable DeMinimis tolerated,
      @Nullable Outcome met,
      List<Citation> citations) {
    public Row {
      citations = List.copyOf(citations);
    }

    public Optional<Rate> rate() {
      return Optional.ofNullable(granted);
    }

    public Optional<RuleAnswer> rule() {
      return Optional.ofNullable(ruled);
    }

    public Optional<DeMinimis> deMinimis() {
      return Optional.ofNullable(tolerated);
    }

    public Optional<Outcome> outcome() {
      return Optional.ofNullable(met);
    }
  }

  /**
   * The whole comparison.
   *
   * @param mfn absent where we have no table of the country
   * @param best the agreement to use; absent where there is none or it can't be told
   */
  public record Compared(
      HsCode hs,
      Country to,
      @Nullable Rate mfn,
      List<Row> rows,
      @Nullable Row best,
      Bilingual advice,
      List<Bilingual> notes) {
    public Compared {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Compares.
   *
   * @param code 4 to 10 digits; rules go by the first six
   * @param bill what the good is made of, where that is known
   * @throws Refused the code's own errors
   */
  public Compared compare(
      String code, Country to, Optional<BillOfMaterials> bill, LocalDate on) {
    var digits = code.strip().replaceAll("[.．\\s]", "");
    var hs =
        digits.matches("[0-9]{7,10}") ? HsCode.parse(digits.substring(0, 6)) : HsCode.parse(code.strip());
    var unused = rules.nomenclature().get(hs);
    var notes = new ArrayList<Bilingual>();
    var duty = duty(code, to, on, notes);
    var mfn = duty.map(d -> rate(d.lines().stream().map(TariffLine::mfn).toList()));
    var rows = new ArrayList<Row>();
    for (var a : agreements.listWith(to.iso())) {
      rows.add(row(a, hs, duty, bill.map(b -> b.to(to.iso()))));
    }
    var best = rows.stream().filter(r -> usable(r, mfn)).min(order());
    return new Compared(
        hs,
        to,
        mfn.orElse(null),
        rows,
        best.orElse(null),
        ComparisonAdvice.words(best, rows, mfn, to),
        notes);
  }

  private Optional<DutyAnswer> duty(
      String code, Country to, LocalDate on, List<Bilingual> notes) {
    try {
      var answer = duties.get(code, to.iso(), Shipment.UNKNOWN, on);
      notes.addAll(answer.notes());
      return Optional.of(answer);
    } catch (Refused e) {
      if (e.code() != ErrorCode.NOT_IN_TABLE) {
        throw e;
      }
      notes.add(e.sentence());
      return Optional.empty();
    }
  }

  private Row row(
      Agreement a, HsCode hs, Optional<DutyAnswer> duty, Optional<BillOfMaterials> bill) {
    var citations = new LinkedHashSet<Citation>();
    var rate = duty.flatMap(d -> preference(d, a));
    if (rate.isPresent()) {
      citations.add(duty.orElseThrow().source().citationOf(a.id()));
    }
    var rule = rules.find(hs, a);
    rule.ifPresent(r -> citations.add(r.citation()));
    OriginTerms terms = rules.tables().terms(a.id());
    terms.deMinimis().map(DeMinimis::citation).ifPresent(citations::add);
    for (var key : List.of("proof", "validity", "direct_consignment")) {
      a.term(key).map(AgreementTerm.Known::citation).ifPresent(citations::add);
    }
    var met = bill.map(b -> new OriginAssessor(rules, agreements).assess(b, a).outcome());
    return new Row(
        a,
        rate.orElse(null),
        rule.orElse(null),
        terms.deMinimis().orElse(null),
        met.orElse(null),
        List.copyOf(citations));
  }

  /** The agreement's rate where every line has one that Chinese goods can use. */
  private static Optional<Rate> preference(DutyAnswer answer, Agreement a) {
    var found = new ArrayList<DutyRate>();
    for (var line : answer.lines()) {
      var p = line.preference(a.id()).filter(AgreementComparison::granted);
      if (p.isEmpty()) {
        return Optional.empty();
      }
      found.add(p.get().rate());
    }
    return Optional.of(rate(found));
  }

  private static boolean granted(Preference p) {
    return p.rate().isPresent()
        && p.warnings().stream().noneMatch(w -> w.code().equals("china-excluded"));
  }

  private static Rate rate(List<DutyRate> rates) {
    var texts = rates.stream().map(AgreementComparison::shown).distinct().toList();
    var percents = rates.stream().flatMap(r -> r.percent().stream()).sorted().toList();
    boolean plain = percents.size() == rates.size();
    var highest = plain && !percents.isEmpty() ? percents.get(percents.size() - 1) : null;
    if (texts.size() == 1) {
      return new Rate(texts.get(0), highest, highest);
    }
    var text =
        plain
            ? percents.get(0) + " – " + highest
            : String.join(" / ", texts.stream().limit(4).toList()) + (texts.size() > 4 ? " …" : "");
    return new Rate(text, null, highest);
  }

  private static String shown(DutyRate rate) {
    return rate.percent().map(Percent::toString).orElse(rate.isPresent() ? rate.text() : "—");
  }

  /** Not a row whose rate is above MFN, nor one that a bill is known to fail. */
  private static boolean usable(Row row, Optional<Rate> mfn) {
    if (row.outcome().filter(o -> o == Outcome.FAILED).isPresent()) {
      return false;
    }
    if (mfn.isEmpty()) {
      return true;
    }
    var m = mfn.get().highest();
    var p = row.rate().map(Rate::highest).orElse(null);
    return p != null && (m == null || p.compareTo(m) < 0);
  }

  private static Comparator<Row> order() {
    return Comparator.comparingInt((Row r) -> r.outcome().map(AgreementComparison::rank).orElse(0))
        .thenComparing(r -> r.rate().map(Rate::highest).map(Percent::value).orElse(new BigDecimal("999")))
        .thenComparingInt(r -> r.rule().flatMap(RuleAnswer::rule).map(RuleEase::of).orElse(9999));
  }

  private static int rank(Outcome outcome) {
    return outcome == Outcome.PASSED ? 0 : 1;
  }

  /** How hard a rule is to meet, as a rough order. Our own choice: no agreement ranks its rules. */
  static final class RuleEase {
    private RuleEase() {}

    /** Smaller is easier. */
    static int of(OriginRule rule) {
      return switch (rule) {
        case OriginRule.ChangeOfClassification c ->
            100 * (4 - c.level().digits() / 2) + (c.except().isEmpty() ? 0 : 50);
        case OriginRule.RegionalValue v -> v.atLeast().value().intValue() * 5;
        case OriginRule.NonOriginatingValue v -> (100 - v.atMost().value().intValue()) * 5;
        case OriginRule.ChemicalReaction r -> 200;
        case OriginRule.Process r -> 350;
        case OriginRule.WhollyObtained r -> 700;
        case OriginRule.ProducedExclusively r -> 600;
        case OriginRule.BornAndRaised r -> 700;
        case OriginRule.Provided p -> of(p.rule()) + 100;
        case OriginRule.AnyOf any ->
            any.rules().stream().mapToInt(RuleEase::of).min().orElse(0) - 25 * any.rules().size();
        case OriginRule.AllOf all ->
            all.rules().stream().mapToInt(RuleEase::of).max().orElse(0) + 100 * all.rules().size();
        case OriginRule.ByPart parts ->
            parts.parts().stream().mapToInt(p -> of(p.rule())).max().orElse(0);
      };
    }
  }
}
