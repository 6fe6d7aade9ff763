package org.oumao.knowledge;

import java.util.List;
import org.oumao.hs.HsCode;

/**
 * An everyday word for goods.
 *
 * @param word as people say it, in either language
 * @param codes headings or subheadings, the likeliest first
 * @param note what limits it, empty when nothing does
 */
public record ProductWord(String word, List<HsCode> codes, String note) {
  public ProductWord {
    codes = List.copyOf(codes);
  }
}
