package org.oumao.fact;

import java.util.Locale;
import java.util.Optional;

/** How far a fact was verified. */
public enum Verification {
  /** The treaty's or law's own text was read. */
  TEXT("协定文本", "agreement text"),
  /** The authority's announcement, table or page was read. */
  OFFICIAL("官方公告", "official source"),
  /** Someone's summary was read; say so. */
  SECONDARY("据公开资料，请核实", "from public sources, please confirm"),
  /** Not confirmed; say so. */
  UNVERIFIED("未经核实", "not verified");

  private final Bilingual phrase;

  Verification(String zh, String en) {
    this.phrase = new Bilingual(zh, en);
  }

  /** The short phrase shown beside a fact. */
  public Bilingual phrase() {
    return phrase;
  }

  /** As written in the knowledge base: {@code text}, {@code official} … */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The degree written as in the knowledge base; empty when there is no such word. */
  public static Optional<Verification> find(String code) {
    for (var v : values()) {
      if (v.code().equals(code)) {
        return Optional.of(v);
      }
    }
    return Optional.empty();
  }
}
