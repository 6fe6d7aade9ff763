package org.oumao.advice;

import java.util.Map;
import java.util.stream.Collectors;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Agreements;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Language;

/** What agreements are called in answers, by id. Immutable. */
public record AgreementNames(Map<String, Bilingual> byId) {
  public AgreementNames {
    byId = Map.copyOf(byId);
  }

  /** The short names of the agreements. */
  public static AgreementNames of(Agreements agreements) {
    return new AgreementNames(
        agreements.list().stream().collect(Collectors.toMap(Agreement::id, Agreement::shortName)));
  }

  /** The short name; the id in capitals where the agreement is not known. */
  public String in(Language language, String id) {
    var name = byId.get(id);
    return name == null ? id.toUpperCase(java.util.Locale.ROOT) : name.in(language);
  }
}
