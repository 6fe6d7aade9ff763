package org.oumao.chain;

import java.util.List;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsCode;

/**
 * A line of trade that the city looks after as one.
 *
 * @param id like {@code eyewear}; companies and projects refer to it
 * @param codes chapters, headings or subheadings of HS 2022 that it mainly exports; empty for one
 *     that only an import has named
 * @param products everyday words for what it makes
 */
public record IndustryChain(String id, Bilingual name, List<HsCode> codes, List<String> products) {

  public IndustryChain {
    codes = List.copyOf(codes);
    products = List.copyOf(products);
  }

  /** One that only an import has named. */
  public static IndustryChain named(String id) {
    return new IndustryChain(id, new Bilingual(id, id), List.of(), List.of());
  }
}
