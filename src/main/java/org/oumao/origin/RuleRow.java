package org.oumao.origin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;

/**
 * One row of a rule table.
 *
 * @param code as printed: {@code 90}, {@code 90.04}, {@code 9004.10}, {@code 2707.91.00}
 * @param printed the rule; absent where the row only carries a note
 * @param note what the annex says beside it; empty words when nothing
 * @param citation its place in the source
 */
public record RuleRow(
    String code, @Nullable OriginRule printed, Bilingual note, Citation citation) {

  public Optional<OriginRule> rule() {
    return Optional.ofNullable(printed);
  }

  public boolean hasNote() {
    return !note.en().isEmpty();
  }
}
