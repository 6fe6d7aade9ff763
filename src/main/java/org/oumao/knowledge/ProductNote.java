package org.oumao.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsCode;

/**
 * A section or chapter note that decides against what a name suggests.
 *
 * @param id its name in the file
 * @param words matches the words it is about
 * @param not headings or chapters that the goods do not go to
 * @param yes where they go instead
 * @param text the note in our words
 * @param source the note itself
 */
public record ProductNote(
    String id, Pattern words, List<HsCode> not, List<HsCode> yes, Bilingual text, String source) {
  public ProductNote {
    not = List.copyOf(not);
    yes = List.copyOf(yes);
  }
}
