package org.oumao.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsCode;

/**
 * The one question that decides between headings for a word.
 *
 * @param words matches the words that leave it open
 * @param text the question
 * @param options its possible answers
 */
public record ProductQuestion(Pattern words, Bilingual text, List<Option> options) {

  /** An answer and the codes it leads to. */
  public record Option(Bilingual text, List<HsCode> codes) {
    public Option {
      codes = List.copyOf(codes);
    }
  }

  public ProductQuestion {
    options = List.copyOf(options);
  }
}
