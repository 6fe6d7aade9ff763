package org.oumao.origin;

import java.math.BigDecimal;
import java.util.List;
import org.oumao.fact.Bilingual;

/**
 * The cheapest change that would make a good qualify: materials to be got from a party instead.
 *
 * @param materials at least one
 * @param value what they are worth together in the bill's currency
 * @param effect what it does
 * @param exact whether it is proven to be the cheapest
 */
public record CheapestChange(
    List<Material> materials, BigDecimal value, Bilingual effect, boolean exact) {
  public CheapestChange {
    materials = List.copyOf(materials);
  }
}
