package org.oumao.hs;

import java.util.Optional;

/** An edition of the Harmonized System, by the year it took effect. */
public enum HsEdition {
  HS2007,
  HS2012,
  HS2017,
  HS2022;

  /** The edition written as {@code HS2022}; empty for any other text. */
  public static Optional<HsEdition> find(String text) {
    for (var e : values()) {
      if (e.name().equals(text)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }
}
