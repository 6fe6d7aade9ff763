package org.oumao.bill;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.oumao.fact.Bilingual;
import org.oumao.origin.BillOfMaterials;

/** What must hold of a bill as a whole. */
final class BillCheck {
  private BillCheck() {}

  /**
   * @param path where the materials stand
   * @throws org.oumao.fact.Refused when the materials are worth more than the good, or the good is
   *     worth nothing
   */
  static BillOfMaterials checked(BillOfMaterials bill, String path) {
    var product = bill.product();
    for (var value : new BigDecimal[] {product.fobValue(), product.exWorksPrice()}) {
      if (value != null && value.signum() == 0) {
        throw Place.wrong(
            path.startsWith("$") ? "$.product" : "fob",
            "产品价值须大于 0。",
            "the value of the good must be above 0.");
      }
    }
    var whole = product.fob().isPresent() ? product.fob().get() : product.exWorks().orElse(null);
    var sum =
        bill.materials().stream()
            .flatMap(m -> m.value().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (whole != null && sum.compareTo(whole) > 0) {
      throw Place.wrong(
          path,
          "材料合计 " + sum.toPlainString() + "，超过产品价值 " + whole.toPlainString() + "。",
          "the materials are worth "
              + sum.toPlainString()
              + " together, more than the good itself, "
              + whole.toPlainString()
              + ".");
    }
    var warnings = new ArrayList<>(bill.warnings());
    bill.materials().stream()
        .filter(m -> m.value().isEmpty())
        .limit(20)
        .forEach(
            m ->
                warnings.add(
                    new Bilingual(
                        m.path() + ".value：没有价值，涉及价值的规则无法计算。",
                        m.path() + ".value: no value given; rules by value can't be counted.")));
    return new BillOfMaterials(
        product,
        bill.materials(),
        bill.costs(),
        bill.processes(),
        bill.statements(),
        bill.from(),
        bill.to(),
        bill.agreement(),
        bill.rule(),
        warnings);
  }
}
