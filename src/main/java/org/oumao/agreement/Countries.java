package org.oumao.agreement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/** The countries of the world under every name people use. Immutable. */
public final class Countries {
  private final Map<String, Country> byIso = new LinkedHashMap<>();
  private final Map<String, Country> byName = new LinkedHashMap<>();

  public Countries(List<Country> countries) {
    for (var c : countries) {
      byIso.put(c.iso(), c);
    }
    for (var c : countries) {
      byName.putIfAbsent(fold(c.iso()), c);
      byName.putIfAbsent(fold(c.name().zh()), c);
      byName.putIfAbsent(fold(c.name().en()), c);
      c.aliases().forEach(a -> byName.putIfAbsent(fold(a), c));
    }
  }

  /** The country of an ISO code, a name or an alias in either language; case is ignored. */
  public Optional<Country> find(String text) {
    return Optional.ofNullable(byName.get(fold(text)));
  }

  /**
   * As {@link #find}.
   *
   * @throws Refused {@code unknown-country} when nothing is called so
   */
  public Country get(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new Refused(
                    ErrorCode.UNKNOWN_COUNTRY,
                    "不认识国家或地区“" + text + "”：请用中文名、英文名或两位字母代码，例如 JP。",
                    "No country is called “"
                        + text
                        + "”: give its Chinese or English name or two-letter code, for example"
                        + " JP."));
  }

  /** All of them, in the order of the file. */
  public Collection<Country> list() {
    return byIso.values();
  }

  private static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
