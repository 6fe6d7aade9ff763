package org.oumao.origin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Citation;
import org.oumao.fact.Percent;
import org.oumao.hs.HsCode;

/**
 * How much of a good may be of materials that missed the change of classification. Exactly the
 * percentage passes; compared unrounded. What is forgiven still counts as non-originating in a
 * value content.
 */
public sealed interface DeMinimis {

  Citation citation();

  /** The agreement forgives nothing. */
  record None(Citation citation) implements DeMinimis {}

  /**
   * @param atMost of the good's value
   * @param weightAtMost of the good's weight, as a choice beside the value; absent where none
   * @param weightChapters chapters of the good where weight may be counted
   * @param otherSubheading chapters of the good where only materials of another subheading than the
   *     good's are forgiven
   */
  record Share(
      Percent atMost,
      ValueBasis.Base base,
      @Nullable Percent weightAtMost,
      List<CodeSpan> weightChapters,
      List<CodeSpan> otherSubheading,
      Citation citation)
      implements DeMinimis {
    public Share {
      weightChapters = List.copyOf(weightChapters);
      otherSubheading = List.copyOf(otherSubheading);
    }

    /** The weight percentage for a good, where its chapter may count weight. */
    public Optional<Percent> weightFor(HsCode good) {
      return within(weightChapters, good) ? Optional.ofNullable(weightAtMost) : Optional.empty();
    }

    /** Whether a material of the code can be forgiven at all. */
    public boolean reaches(HsCode good, HsCode material) {
      return !within(otherSubheading, good) || !material.equals(good);
    }

    private static boolean within(List<CodeSpan> chapters, HsCode good) {
      return chapters.stream().anyMatch(s -> s.covers(good.chapter()) == Outcome.PASSED);
    }
  }
}
