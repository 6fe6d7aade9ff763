package org.oumao.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.oumao.duty.DutyLookup;
import org.oumao.fact.Citation;
import org.oumao.fact.Verification;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsNomenclature;
import org.oumao.origin.RuleLookup;
import org.oumao.origin.RuleWords;
import org.oumao.search.Library;
import org.oumao.search.ProductFinder;

/** Puts an adviser together from what it answers from. */
public final class Advisers {
  /** Set on the open questions; docs/search.md shows the curve. */
  private static final double PASSAGE_BAR = 0.5;

  /** A passage this near is said before the agreements' fields are asked. */
  private static final double SURE = 0.64;

  private static final Citation NETWORK =
      Citation.ofTable(
          "Agreements of China in force",
          "knowledge-base/agreements",
          Verification.OFFICIAL,
          LocalDate.of(2026, 11, 24));

  private Advisers() {}

  /**
   * @param nomenclature codes of all editions
   * @param finder words for goods
   * @param duties tariffs
   * @param rules product-specific rules
   * @param words Chinese words for the parts of rules
   */
  public static Adviser over(
      Library library,
      HsNomenclature nomenclature,
      ProductFinder finder,
      DutyLookup duties,
      RuleLookup rules,
      RuleWords words,
      Clock clock) {
    var kb = library.knowledge();
    var passages = library.passages();
    var reader = new QuestionReader(kb, code -> known(nomenclature, code));
    var goods = new GoodsReader(finder, nomenclature);
    var steps =
        List.of(
            new ManneredStep(),
            new ScopeStep(true),
            new UnknownNameStep(),
            new CalculationStep(kb.agreements()),
            new ClarifyStep(kb.countries(), kb.agreements()),
            new RuleStep(goods, rules, words, kb.agreements()),
            new DutyStep(goods, duties, kb.countries(), kb.agreements(), rules, clock),
            new CodeStep(goods, nomenclature),
            new DateStep(kb.agreements()),
            new TermStep(kb.agreements(), true),
            new PassageStep(passages, clock, SURE),
            new AgreementStep(kb.agreements(), NETWORK),
            new TermStep(kb.agreements(), false),
            new PassageStep(passages, clock, PASSAGE_BAR),
            new ScopeStep(false));
    return new StepwiseAdviser(reader, new FollowUp(goods), steps, kb.version());
  }

  private static boolean known(HsNomenclature nomenclature, String digits) {
    return HsCode.find(digits).flatMap(nomenclature::newestEditionOf).isPresent();
  }
}
