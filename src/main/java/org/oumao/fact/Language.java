package org.oumao.fact;

import java.util.Locale;
import java.util.Optional;

/** A language that Oumao speaks: simplified Chinese or English. */
public enum Language {
  ZH,
  EN;

  /** {@code zh} or {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The language of an IETF tag such as {@code zh-hans} or {@code en-GB}; empty for any other
   * language.
   */
  public static Optional<Language> find(String tag) {
    var lower = tag.strip().toLowerCase(Locale.ROOT);
    if (lower.equals("zh") || lower.startsWith("zh-") || lower.startsWith("zh_")) {
      return Optional.of(ZH);
    }
    if (lower.equals("en") || lower.startsWith("en-") || lower.startsWith("en_")) {
      return Optional.of(EN);
    }
    return Optional.empty();
  }

  /** Chinese when the text holds a Han character, else English. */
  public static Language of(String text) {
    return text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        ? ZH
        : EN;
  }
}
