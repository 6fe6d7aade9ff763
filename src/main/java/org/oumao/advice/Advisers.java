package org.oumao.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.oumao.fact.Citation;
import org.oumao.fact.Verification;
import org.oumao.search.Library;

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

  public static Adviser over(Library library, Clock clock) {
    var reader = new QuestionReader(library.knowledge(), code -> true);
    var kb = library.knowledge();
    var passages = library.passages();
    var steps =
        List.of(
            new ManneredStep(),
            new ScopeStep(true),
            new CalculationStep(kb.agreements()),
            new PassageStep(passages, clock, SURE),
            new AgreementStep(kb.agreements(), NETWORK),
            new TermStep(kb.agreements()),
            new UnknownNameStep(),
            new PassageStep(passages, clock, PASSAGE_BAR),
            new ScopeStep(false));
    return new StepwiseAdviser(reader, steps, kb.version());
  }
}
