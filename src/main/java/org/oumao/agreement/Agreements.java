package org.oumao.agreement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/** All agreements, found by id, name or alias. Immutable. */
public final class Agreements {
  private final Map<String, Agreement> byId = new LinkedHashMap<>();
  private final Map<String, Agreement> byName = new LinkedHashMap<>();

  public Agreements(List<Agreement> agreements) {
    agreements.forEach(a -> byId.put(a.id(), a));
    for (var a : agreements) {
      byName.putIfAbsent(fold(a.id()), a);
      byName.putIfAbsent(fold(a.name().zh()), a);
      byName.putIfAbsent(fold(a.name().en()), a);
      byName.putIfAbsent(fold(a.shortName().zh()), a);
      byName.putIfAbsent(fold(a.shortName().en()), a);
      a.aliases().forEach(n -> byName.putIfAbsent(fold(n), a));
    }
  }

  /** The agreement of an id, a name or an alias in either language; case is ignored. */
  public Optional<Agreement> find(String text) {
    return Optional.ofNullable(byName.get(fold(text)));
  }

  /**
   * As {@link #find}.
   *
   * @throws Refused {@code unknown-agreement} when nothing is called so
   */
  public Agreement get(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new Refused(
                    ErrorCode.UNKNOWN_AGREEMENT,
                    "不认识协定“" + text + "”：例如 rcep、acfta、ckfta、china-chile。",
                    "No agreement is called “"
                        + text
                        + "”: for example rcep, acfta, ckfta, china-chile."));
  }

  /** Usable agreements between China and the country, broad ones first as listed. */
  public List<Agreement> listWith(String iso) {
    return byId.values().stream()
        .filter(a -> a.usable() && !iso.equals("CN") && a.hasParty(iso))
        .toList();
  }

  public Collection<Agreement> list() {
    return byId.values();
  }

  private static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
