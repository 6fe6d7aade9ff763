package org.oumao.origin;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;

/**
 * What the assessor must know of an agreement beside its rules. What nobody found is absent, and
 * the verdict says so.
 *
 * @param agreement agreement id
 * @param rulesStandIn where its product rules are published
 * @param caveat what limits our table; empty words when nothing
 * @param asSigned only the text as first signed was read
 * @param places articles by what they settle
 */
public record OriginTerms(
    String agreement,
    Bilingual rulesStandIn,
    Bilingual caveat,
    boolean asSigned,
    @Nullable GeneralRule general,
    @Nullable ValueBasis basis,
    @Nullable DeMinimis tolerance,
    @Nullable Cumulation cumulated,
    Map<Place, Citation> places) {

  /** What an article settles. */
  public enum Place {
    WHOLLY_OBTAINED,
    EXCLUSIVELY,
    PRODUCT_RULE,
    UNDETERMINED,
    INTERMEDIATE,
    MINIMAL_OPERATIONS,
    TARIFF_DIFFERENTIALS
  }

  private static final Bilingual NOTHING = new Bilingual("", "");

  public OriginTerms {
    places = Map.copyOf(places);
  }

  /** An agreement of which nothing is known. */
  public static OriginTerms unknown(String agreement) {
    return new OriginTerms(agreement, NOTHING, NOTHING, false, null, null, null, null, Map.of());
  }

  public Optional<GeneralRule> generalRule() {
    return Optional.ofNullable(general);
  }

  public Optional<ValueBasis> valueBasis() {
    return Optional.ofNullable(basis);
  }

  public Optional<DeMinimis> deMinimis() {
    return Optional.ofNullable(tolerance);
  }

  public Optional<Cumulation> cumulation() {
    return Optional.ofNullable(cumulated);
  }

  public Optional<Citation> place(Place place) {
    return Optional.ofNullable(places.get(place));
  }

  public boolean hasCaveat() {
    return !caveat.en().isEmpty();
  }
}
