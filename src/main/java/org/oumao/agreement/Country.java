package org.oumao.agreement;

import java.util.List;
import org.oumao.fact.Bilingual;

/**
 * A country, customs territory or bloc.
 *
 * @param iso ISO 3166 two-letter code, {@code EU} for the European Union, or a bloc's id ({@code
 *     ASEAN})
 * @param name its name in both languages
 * @param aliases how people call it, without the names themselves
 * @param bloc the customs union or bloc it belongs to ({@code EU}, {@code GCC}), empty when none
 */
public record Country(String iso, Bilingual name, List<String> aliases, String bloc) {
  public Country {
    aliases = List.copyOf(aliases);
  }
}
