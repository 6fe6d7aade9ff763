package org.oumao.chain;

import java.util.Locale;

/**
 * The post of one who looks after a chain in the city or in a district. Who holds two posts stands
 * twice.
 *
 * @param district empty for the city's own
 */
public record ChainChief(String name, Level level, String chain, String district)
    implements ChainRow {

  /** Whose chief it is. */
  public enum Level {
    CITY,
    DISTRICT;

    /** As printed: {@code city}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String key() {
    return String.join("\t", name, level.code(), chain, district);
  }
}
