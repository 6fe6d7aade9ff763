package org.oumao.duty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oumao.fact.Bilingual;

/**
 * One printed row of a country's tariff. A code may have several rows: seasons, or goods with rates
 * of their own, told apart by the condition.
 *
 * @param code national code, digits only
 * @param description the tariff's own words by language code
 * @param condition the goods of the line that the rates are for; both empty when for all of them
 * @param mfn what applies without a certificate
 * @param preferences best first
 * @param without agreements of the table that have no rate here
 * @param vat value-added tax beside the duty, {@link DutyRate#NONE} where the table has none
 * @param warnings what must be said of the line
 * @param additional measures on top of MFN, never added up
 */
public record TariffLine(
    String code,
    Map<String, String> description,
    Bilingual condition,
    DutyRate mfn,
    List<Preference> preferences,
    List<String> without,
    DutyRate vat,
    List<DutyWarning> warnings,
    List<AdditionalDuty> additional) {

  public TariffLine {
    description = Map.copyOf(description);
    preferences = List.copyOf(preferences);
    without = List.copyOf(without);
    warnings = List.copyOf(warnings);
    additional = List.copyOf(additional);
  }

  /** The preference with the lowest plain rate that Chinese goods can have and gain from. */
  public Optional<Preference> best() {
    return preferences.stream()
        .filter(p -> p.usable() && p.rate().percent().isPresent())
        .findFirst();
  }

  public Optional<Preference> preference(String agreement) {
    return preferences.stream().filter(p -> p.agreement().equals(agreement)).findFirst();
  }

  boolean isDivided() {
    return !condition.zh().isEmpty();
  }
}
