package org.oumao.duty;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.hs.HsEdition;

/**
 * What a country's table is: its edition, dates, sources, and what it lacks.
 *
 * @param country ISO code, {@code EU} for the European Union
 * @param year the year its rates are for
 * @param edition whose codes its first six digits are
 * @param currency of its specific rates
 * @param asOf the day it holds for
 * @param validFrom first day of its rates
 * @param nextStep first day on which rates change next; absent when the table is no current one
 * @param citation where MFN rates stand
 * @param mfn what the MFN column is
 * @param preferences the agreements whose rates for China it holds
 * @param warnings what must be said of every line
 * @param notes what should be said once
 * @param missingWords what the table lacks, both empty when it is whole
 * @param missing codes it is known to lack
 * @param words the tariff's words for divided goods, in our languages
 */
public record DutySource(
    String country,
    int year,
    HsEdition edition,
    String currency,
    LocalDate asOf,
    LocalDate validFrom,
    @Nullable LocalDate nextStep,
    Citation citation,
    Bilingual mfn,
    Map<String, PreferenceSource> preferences,
    List<DutyWarning> warnings,
    List<Bilingual> notes,
    Bilingual missingWords,
    List<CodeRange> missing,
    Map<String, Bilingual> words) {

  /**
   * Where an agreement's rates stand.
   *
   * @param empty what an empty cell means
   * @param otherwise what holds for a line that the table lacks, where the source is complete
   */
  public record PreferenceSource(Citation citation, Bilingual empty, DutyRate otherwise) {}

  public DutySource {
    preferences = Collections.unmodifiableMap(new LinkedHashMap<>(preferences));
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
    missing = List.copyOf(missing);
    words = Map.copyOf(words);
  }

  /** The day the rates change next, where the table is a current one. */
  public Optional<LocalDate> step() {
    return Optional.ofNullable(nextStep);
  }

  /** Where the rates of an agreement stand; the table's own source for MFN and others. */
  public Citation citationOf(String agreement) {
    var p = preferences.get(agreement);
    return p == null ? citation : p.citation();
  }

  /** Whether the table is known to lack lines under the code. */
  public boolean lacks(String digits) {
    return missing.stream().anyMatch(r -> r.touches(digits));
  }
}
