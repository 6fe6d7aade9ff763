package org.oumao.search;

import java.util.List;
import org.oumao.hs.HsCode;

/**
 * A name of goods inside a longer text.
 *
 * @param word the known word
 * @param start index of its first character in the folded text
 * @param end index behind its last
 * @param codes its headings and subheadings, the likeliest first
 */
public record ProductMention(String word, int start, int end, List<HsCode> codes) {
  public ProductMention {
    codes = List.copyOf(codes);
  }
}
