package org.oumao.origin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.oumao.hs.HsCode;

/**
 * A material as an assessment counts it: originating or not, with its codes in the edition of the
 * rule table.
 *
 * @param codes none when the bill has no code for it
 */
record CountedMaterial(Material material, Status status, List<HsCode> codes) {

  /** Why it counts as it does. */
  enum Status {
    /** The bill says so. */
    STATED_ORIGINATING,
    /** It comes from the exporting party: assumed originating. */
    ASSUMED_ORIGINATING,
    /** Originating in another party. */
    CUMULATED,
    /** Made here from its parts and originating by its own rule. */
    MADE_ORIGINATING,
    /** The bill says so. */
    STATED_OTHER,
    /** Of another or of unknown origin. */
    OTHER,
    /** Said to be originating, but its country is not a party whose materials count. */
    OUTSIDE
  }

  boolean originating() {
    return switch (status) {
      case STATED_ORIGINATING, ASSUMED_ORIGINATING, CUMULATED, MADE_ORIGINATING -> true;
      case STATED_OTHER, OTHER, OUTSIDE -> false;
    };
  }

  Optional<BigDecimal> value() {
    return material.value();
  }

  String label() {
    return material.label();
  }

  String path() {
    return material.path();
  }

  /** The same material got from a party. */
  CountedMaterial sourcedInAParty() {
    return new CountedMaterial(material, Status.STATED_ORIGINATING, codes);
  }
}
