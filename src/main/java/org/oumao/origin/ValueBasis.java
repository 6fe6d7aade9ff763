package org.oumao.origin;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;

/**
 * What a value content is measured against, and the formulas an agreement allows.
 *
 * @param methods at least one
 */
public record ValueBasis(Base base, Set<Method> methods, Citation citation) {

  public ValueBasis {
    methods = Set.copyOf(methods);
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("a value basis has at least one method");
    }
  }

  /** The value of the good. */
  public enum Base {
    FOB("离岸价（FOB）", "FOB value"),
    /**
     * The customs value of the good adjusted to an FOB basis; the FOB value of the bill is used.
     */
    ADJUSTED_FOB("调整到离岸价（FOB）的货物价格", "value of the good adjusted to FOB"),
    EX_WORKS("出厂价", "ex-works price");

    private final Bilingual words;

    Base(String zh, String en) {
      this.words = new Bilingual(zh, en);
    }

    public Bilingual words() {
      return words;
    }

    /** The product's value on this base; empty when the bill does not give it. */
    Optional<BigDecimal> of(Product product) {
      return switch (this) {
        case FOB, ADJUSTED_FOB -> product.fob();
        case EX_WORKS -> product.exWorks();
      };
    }

    /** The field of a bill that holds it. */
    String field() {
      return this == EX_WORKS ? "exWorks" : "fob";
    }
  }

  /** A formula. */
  public enum Method {
    /** (value − non-originating materials) / value. */
    BUILD_DOWN,
    /** (originating materials + labour + overhead + profit + other cost) / value. */
    BUILD_UP
  }
}
