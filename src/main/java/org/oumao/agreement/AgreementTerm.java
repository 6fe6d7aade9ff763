package org.oumao.agreement;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;

/** One term of an agreement, such as the validity of its proof of origin. */
public sealed interface AgreementTerm {

  /** The key in the agreement's file: {@code validity}, {@code de_minimis}. */
  String key();

  /**
   * What the source says.
   *
   * @param none the text was read whole and has no such rule; {@code words} say so
   * @param asSigned only the text as first signed was read
   */
  record Known(
      String key,
      Bilingual words,
      @Nullable BigDecimal figure,
      String unit,
      boolean none,
      boolean asSigned,
      Citation citation)
      implements AgreementTerm {

    /** The machine-readable figure in {@link #unit}, where the term has one. */
    public Optional<BigDecimal> number() {
      return Optional.ofNullable(figure);
    }
  }

  /** Nobody found it yet: an answer says so. */
  record NotFound(String key) implements AgreementTerm {}
}
