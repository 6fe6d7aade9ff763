package org.oumao.origin;

import java.util.List;
import org.oumao.fact.Bilingual;

/**
 * What a good is made of.
 *
 * @param from ISO code of the exporting party
 * @param to ISO code of the destination, empty when not given
 * @param agreement the agreement's name as written in the bill, empty when not given
 * @param rule a rule given with the bill, in our notation; empty when the table's is meant
 * @param warnings what its reader noticed: unknown fields and the like
 */
public record BillOfMaterials(
    Product product,
    List<Material> materials,
    Costs costs,
    List<String> processes,
    Statements statements,
    String from,
    String to,
    String agreement,
    String rule,
    List<Bilingual> warnings) {

  public BillOfMaterials {
    materials = List.copyOf(materials);
    processes = List.copyOf(processes);
    warnings = List.copyOf(warnings);
  }

  /** The same bill for another destination. */
  public BillOfMaterials to(String country) {
    return new BillOfMaterials(
        product, materials, costs, processes, statements, from, country, agreement, rule, warnings);
  }
}
