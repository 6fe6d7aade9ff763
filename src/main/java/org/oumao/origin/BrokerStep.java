package org.oumao.origin;

import java.util.Locale;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;

/**
 * One of the steps that a careful broker goes through, in their order.
 *
 * @param citation where it is laid down; {@link #NO_PLACE} when that is not known
 */
public record BrokerStep(Kind kind, Result result, Citation citation, Bilingual text) {

  /** No article is known. */
  public static final Citation NO_PLACE =
      Citation.ofTable("", "", org.oumao.fact.Verification.UNVERIFIED, java.time.LocalDate.EPOCH);

  /** The steps. */
  public enum Kind {
    AGREEMENT,
    GENERAL_RULE,
    PRODUCT_RULE,
    MINIMAL_OPERATIONS,
    DIRECT_CONSIGNMENT,
    CUMULATION,
    DE_MINIMIS,
    TARIFF_DIFFERENTIALS,
    PROOF,
    CONCLUSION;

    /** As printed: {@code product-rule}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What came of it. */
  public enum Result {
    PASSED,
    FAILED,
    NOT_ASKED;

    /** As printed: {@code not-asked}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
