package org.oumao.advice;

import java.time.Clock;
import java.util.List;
import org.oumao.search.Library;

/** Puts an adviser together from what it answers from. */
public final class Advisers {
  /** Set on the open questions; docs/search.md shows the curve. */
  private static final double PASSAGE_BAR = 0.42;

  private Advisers() {}

  public static Adviser over(Library library, Clock clock) {
    var reader = new QuestionReader(library.knowledge(), code -> true);
    var steps =
        List.of(
            new ManneredStep(),
            new ScopeStep(true),
            new PassageStep(library.passages(), clock, PASSAGE_BAR),
            new ScopeStep(false));
    return new StepwiseAdviser(reader, steps, library.knowledge().version());
  }
}
