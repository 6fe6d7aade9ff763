package org.oumao.origin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Agreements;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEdition;

/**
 * Assesses a bill of materials: the agreement's general rules, the product rule over every material
 * in the table's own edition, value content with every figure, de minimis, cumulation; and says
 * what it assumed, what is missing, and the cheapest change that would help. Thread-safe.
 */
public final class OriginAssessor {
  private static final int DEEPEST = 12;

  private final RuleLookup rules;
  private final Agreements agreements;

  public OriginAssessor(RuleLookup rules, Agreements agreements) {
    this.rules = rules;
    this.agreements = agreements;
  }

  /** Usable agreements between the bill's two countries. */
  public List<Agreement> listFor(BillOfMaterials bill) {
    return agreements.list().stream()
        .filter(Agreement::usable)
        .filter(
            a -> a.hasParty(bill.from()) && a.hasParty(bill.to()) && !bill.from().equals(bill.to()))
        .toList();
  }

  /** Under one agreement, by its own table, or by the bill's rule where it gives one. */
  public OriginAssessment assess(BillOfMaterials bill, Agreement agreement) {
    return assess(bill, agreement, given(bill), 0);
  }

  /** By the bill's rule alone; where it gives none, all that can be said is what is missing. */
  public OriginAssessment assess(BillOfMaterials bill) {
    return assess(bill, null, given(bill), 0);
  }

  private static Optional<OriginRule> given(BillOfMaterials bill) {
    return bill.rule().isBlank()
        ? Optional.empty()
        : Optional.of(OriginRuleParser.parse(bill.rule()));
  }

  /** What rule applies, from where. */
  private record Applied(
      @Nullable OriginRule rule,
      HsEdition edition,
      List<HsCode> goods,
      boolean fromTable,
      boolean general,
      List<Bilingual> notes,
      List<Citation> citations) {
    Optional<OriginRule> found() {
      return Optional.ofNullable(rule);
    }
  }

  private Applied applied(
      BillOfMaterials bill, @Nullable Agreement agreement, Optional<OriginRule> given) {
    var hs = bill.product().hs();
    if (given.isPresent()) {
      return new Applied(
          given.get(),
          HsEdition.HS2022,
          List.of(hs),
          false,
          false,
          List.of(OriginWords.say("assume.rule", given.get())),
          List.of());
    }
    var found = agreement == null ? Optional.<RuleAnswer>empty() : find(hs, agreement);
    if (found.isEmpty() || found.get().rule().isEmpty()) {
      return new Applied(
          null,
          HsEdition.HS2022,
          List.of(hs),
          false,
          false,
          found.map(RuleAnswer::notes).orElse(List.of()),
          List.of());
    }
    var answer = found.get();
    var notes = new ArrayList<Bilingual>(answer.notes());
    return new Applied(
        answer.rule().orElseThrow(),
        answer.edition().orElse(HsEdition.HS2022),
        answer.codes(),
        answer.edition().isPresent(),
        answer.general(),
        notes,
        List.of(answer.citation()));
  }

  private Optional<RuleAnswer> find(HsCode hs, Agreement agreement) {
    return rules.find(hs, agreement);
  }

  private OriginAssessment assess(
      BillOfMaterials bill, @Nullable Agreement agreement, Optional<OriginRule> given, int depth) {
    if (depth > DEEPEST) {
      throw new Refused(
          ErrorCode.TOO_LARGE,
          "材料嵌套超过 " + DEEPEST + " 层。",
          "The bill is nested deeper than " + DEEPEST + " levels.");
    }
    var terms = agreement == null ? OriginTerms.unknown("") : rules.tables().terms(agreement.id());
    var applied = applied(bill, agreement, given);
    var count =
        new MaterialCount(
            bill,
            agreement,
            terms,
            hs -> rules.codesIn(applied.edition(), hs),
            (inner, level) -> inner(inner, agreement, given, level),
            depth);
    var ground = new Ground(bill, agreement, terms, count.run());
    var trial = new RuleTrial(ground, rules.tables().words());
    var byRule = applied.found().map(r -> trial.run(r, applied.goods())).orElse(Outcome.UNKNOWN);

    var assumptions = new LinkedHashSet<Bilingual>(count.assumptions());
    assumptions.addAll(trial.assumptions());
    assumptions.addAll(applied.notes());
    sums(ground).ifPresent(assumptions::add);

    boolean exclusively = exclusively(ground);
    var outcome = exclusively ? Outcome.PASSED : byRule;
    var missing = new LinkedHashSet<String>();
    if (!exclusively && byRule == Outcome.UNKNOWN) {
      missing.addAll(missing(applied, trial, terms));
    }
    if (outcome == Outcome.FAILED && applied.general() && !exclusive(terms)) {
      outcome = Outcome.UNKNOWN;
      missing.add("rule");
    }
    var broken = broken(bill, agreement);
    if (!broken.isEmpty()) {
      outcome = Outcome.FAILED;
      missing.clear();
    }
    var criterion =
        outcome != Outcome.PASSED
            ? ""
            : exclusively ? "PE" : trial.met().map(OriginRule::toString).orElse("");
    var change =
        outcome == Outcome.PASSED || !broken.isEmpty() || depth > 0
            ? Optional.<CheapestChange>empty()
            : applied
                .found()
                .flatMap(
                    r ->
                        new ChangeFinder(ground, rules.tables().words(), r, applied.goods())
                            .find());
    var steps =
        new BrokerSteps(ground, applied.found().isPresent(), trial, outcome, criterion)
            .list(byRule, exclusively, applied.citations());
    return new OriginAssessment(
        bill,
        agreement == null ? "" : agreement.id(),
        applied.fromTable() ? applied.edition().name() : "",
        outcome,
        criterion,
        applied.rule(),
        trial.tests(),
        trial.tolerance().orElse(null),
        steps,
        List.copyOf(assumptions),
        List.copyOf(missing),
        trial.questions().stream()
            .map(q -> new OriginAssessment.Ask(q.key(), q.text(), q.options()))
            .toList(),
        change.orElse(null),
        lines(ground),
        citations(ground, trial, steps, applied.citations()));
  }

  private Outcome inner(
      BillOfMaterials bill, @Nullable Agreement agreement, Optional<OriginRule> given, int level) {
    if (agreement == null
        || given.isPresent() && rules.tables().findTable(agreement.id()).isEmpty()) {
      return Outcome.UNKNOWN;
    }
    return assess(bill, agreement, Optional.empty(), level).outcome();
  }

  private static List<OriginAssessment.CountedLine> lines(Ground ground) {
    return ground.materials().stream()
        .map(
            m ->
                new OriginAssessment.CountedLine(
                    m.material(),
                    m.originating(),
                    String.join(" / ", m.codes().stream().map(HsCode::toString).toList())))
        .toList();
  }

  private static boolean exclusive(OriginTerms terms) {
    return terms.generalRule().map(GeneralRule::exclusive).orElse(false);
  }

  /** Made in a party only from originating materials, where the agreement knows that criterion. */
  static boolean exclusively(Ground ground) {
    boolean known =
        !ground.hasAgreement() || ground.terms().place(OriginTerms.Place.EXCLUSIVELY).isPresent();
    return known && !ground.materials().isEmpty() && ground.others().isEmpty();
  }

  private static Set<String> missing(Applied applied, RuleTrial trial, OriginTerms terms) {
    var found = new LinkedHashSet<String>();
    if (applied.rule() == null) {
      found.add("rule");
      return found;
    }
    found.addAll(trial.missing());
    if (found.isEmpty() && trial.asksForPart()) {
      found.add("part");
    }
    if (applied.general() && !exclusive(terms)) {
      found.add("rule");
    }
    return found;
  }

  /** What the maker said that takes the preference away whatever the rule says. */
  private static Set<String> broken(BillOfMaterials bill, @Nullable Agreement agreement) {
    var found = new LinkedHashSet<String>();
    if (agreement != null
        && (!agreement.hasParty(bill.from())
            || !bill.to().isEmpty() && !agreement.hasParty(bill.to()))) {
      found.add("agreement");
    }
    if (bill.statements().to(Statements.Asked.ONLY_MINIMAL_OPERATIONS).orElse(false)) {
      found.add("minimal-operations");
    }
    if (!bill.statements().to(Statements.Asked.DIRECT_CONSIGNMENT).orElse(true)) {
      found.add("direct-consignment");
    }
    return found;
  }

  private static Optional<Bilingual> sums(Ground ground) {
    var whole = ground.basis().base().of(ground.product());
    var materials = ToleranceTest.total(ground.materials(), CountedMaterial::value);
    if (whole.isEmpty() || materials.isEmpty()) {
      return Optional.empty();
    }
    var sum = materials.get().add(ground.bill().costs().known());
    return sum.compareTo(whole.get()) > 0
        ? Optional.of(
            OriginWords.say("assume.sums", Figures.money(sum), Figures.money(whole.get())))
        : Optional.empty();
  }

  /** The rule's own place first, then the articles it is counted by, then those of the steps. */
  private static List<Citation> citations(
      Ground ground, RuleTrial trial, List<BrokerStep> steps, List<Citation> rule) {
    var found = new LinkedHashSet<>(rule);
    if (!trial.tests().isEmpty()) {
      ground.terms().place(OriginTerms.Place.PRODUCT_RULE).ifPresent(found::add);
    }
    boolean byValue =
        trial.tests().stream()
            .anyMatch(
                t ->
                    t.rule() instanceof OriginRule.RegionalValue
                        || t.rule() instanceof OriginRule.NonOriginatingValue);
    if (byValue) {
      ground.terms().valueBasis().map(ValueBasis::citation).ifPresent(found::add);
    }
    steps.stream().map(BrokerStep::citation).filter(c -> !c.source().isEmpty()).forEach(found::add);
    return List.copyOf(found);
  }
}
