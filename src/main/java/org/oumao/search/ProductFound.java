package org.oumao.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.knowledge.ProductNote;
import org.oumao.knowledge.ProductQuestion;

/**
 * What was found for a name of goods.
 *
 * @param query as asked
 * @param matches best first, at most ten
 * @param question the one question that decides, absent where none does
 * @param notes section and chapter notes that bear on the name
 */
public record ProductFound(
    String query,
    List<ProductMatch> matches,
    @Nullable ProductQuestion question,
    List<ProductNote> notes) {
  public ProductFound {
    matches = List.copyOf(matches);
    notes = List.copyOf(notes);
  }

  public Optional<ProductQuestion> ask() {
    return Optional.ofNullable(question);
  }

  /** Whether the very word is known, so that the first match is no guess. */
  public boolean sure() {
    return !matches.isEmpty() && matches.get(0).score() >= ProductFinder.KNOWN;
  }
}
