package org.oumao.origin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oumao.agreement.Agreement;
import org.oumao.fact.Citation;

/**
 * What a rule is tried on: the bill with its materials counted, and the agreement's terms.
 *
 * @param treaty absent when only a rule was given
 */
record Ground(
    BillOfMaterials bill,
    @Nullable Agreement treaty,
    OriginTerms terms,
    List<CountedMaterial> materials) {

  /** FOB and build-down where an agreement's own basis is not known. */
  private static final ValueBasis ASSUMED =
      new ValueBasis(
          ValueBasis.Base.FOB,
          Set.of(ValueBasis.Method.BUILD_DOWN),
          Citation.ofTable(
              "", "", org.oumao.fact.Verification.UNVERIFIED, java.time.LocalDate.EPOCH));

  Ground {
    materials = List.copyOf(materials);
  }

  boolean hasAgreement() {
    return treaty != null;
  }

  Product product() {
    return bill.product();
  }

  /** The non-originating materials. */
  List<CountedMaterial> others() {
    return materials.stream().filter(m -> !m.originating()).toList();
  }

  List<CountedMaterial> originating() {
    return materials.stream().filter(CountedMaterial::originating).toList();
  }

  Optional<DeMinimis> deMinimis() {
    return terms.deMinimis();
  }

  ValueBasis basis() {
    return terms.valueBasis().orElse(ASSUMED);
  }

  /** Whether the value basis is our assumption and not the agreement's own. */
  boolean basisAssumed() {
    return terms.valueBasis().isEmpty();
  }

  /** The good's weight; where the bill does not give it, that of its materials together. */
  Optional<BigDecimal> weight() {
    var own = product().weight();
    return own.isPresent()
        ? own
        : ToleranceTest.total(materials, m -> m.material().weight()).filter(w -> w.signum() > 0);
  }

  Ground with(List<CountedMaterial> other) {
    return new Ground(bill, treaty, terms, other);
  }
}
