package org.oumao.origin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.hs.HsCode;

/**
 * A material of a bill.
 *
 * @param path where it stands in the bill, as its reader names it: {@code $.materials[1]}, {@code
 *     row 7}
 * @param code its code in HS 2022, four or six digits
 * @param worth its value in the bill's currency, as the agreement counts it (imported: CIF)
 * @param origin ISO code of its country, empty when unknown
 * @param stated what the bill itself says: originating or not
 * @param mass in the unit of the product's weight
 * @param parts what it was made from, where it was made from materials here
 */
public record Material(
    String path,
    String name,
    @Nullable HsCode code,
    @Nullable BigDecimal worth,
    String origin,
    @Nullable Boolean stated,
    @Nullable BigDecimal mass,
    List<Material> parts) {

  public Material {
    parts = List.copyOf(parts);
  }

  public Optional<HsCode> hs() {
    return Optional.ofNullable(code);
  }

  public Optional<BigDecimal> value() {
    return Optional.ofNullable(worth);
  }

  public Optional<BigDecimal> weight() {
    return Optional.ofNullable(mass);
  }

  /** Name and code, for people. */
  public String label() {
    var n = name.isEmpty() ? path : name;
    return code == null ? n : n + " " + code;
  }
}
