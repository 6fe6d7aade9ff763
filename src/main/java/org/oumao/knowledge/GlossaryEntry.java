package org.oumao.knowledge;

import java.util.List;
import org.oumao.fact.Bilingual;

/**
 * A term of the field with everything people call it.
 *
 * @param term its proper name in both languages
 * @param synonyms other words for the same thing, in either language
 */
public record GlossaryEntry(Bilingual term, List<String> synonyms) {
  public GlossaryEntry {
    synonyms = List.copyOf(synonyms);
  }
}
