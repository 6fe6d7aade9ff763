package org.oumao.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;

/**
 * A trade agreement or preferential arrangement of China.
 *
 * @param id {@code rcep}, {@code acfta}, {@code china-chile} …
 * @param name its full name
 * @param shortName what people call it: {@code RCEP}, 中韩自贸协定
 * @param aliases further names, the name of its form included
 * @param status whether it is in force
 * @param parties parties and the day it took effect for each
 * @param partiesSource where the dates stand
 * @param articles articles that may be cited, number to title, in order
 * @param terms terms by key
 */
public record Agreement(
    String id,
    Bilingual name,
    Bilingual shortName,
    List<String> aliases,
    Status status,
    List<Party> parties,
    Citation partiesSource,
    Map<String, String> articles,
    Map<String, AgreementTerm> terms) {

  /** Whether an agreement can be used. */
  public enum Status {
    IN_FORCE,
    EARLY_HARVEST,
    SIGNED,
    SUSPENDED,
    HISTORY
  }

  /**
   * A party.
   *
   * @param since the first day it applies between the party and China
   */
  public record Party(String country, LocalDate since) {}

  public Agreement {
    aliases = List.copyOf(aliases);
    parties = List.copyOf(parties);
    articles = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(articles));
    terms = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(terms));
  }

  /** Whether exporters can use it today. */
  public boolean usable() {
    return status == Status.IN_FORCE || status == Status.EARLY_HARVEST;
  }

  public boolean hasParty(String iso) {
    return parties.stream().anyMatch(p -> p.country().equals(iso));
  }

  /** The term, where the agreement's file has it and it was found. */
  public Optional<AgreementTerm.Known> term(String key) {
    return terms.get(key) instanceof AgreementTerm.Known k ? Optional.of(k) : Optional.empty();
  }
}
