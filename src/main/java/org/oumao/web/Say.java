package org.oumao.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.oumao.fact.Language;
import org.oumao.fact.Words;

/** The words of pages in one language. */
public record Say(Language language) {
  private static final Words WORDS = new Words("org.oumao.web.web");

  /** The words of this key. */
  public String t(String key, Object... values) {
    return WORDS.say(language, key, values);
  }

  /** The language tag of the page. */
  public String lang() {
    return zh() ? "zh-Hans" : "en";
  }

  public boolean zh() {
    return language == Language.ZH;
  }

  /** A moment as people say it. */
  public String moment(Instant at, ZoneId zone) {
    var format =
        zh()
            ? DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINESE)
            : DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    return format.format(at.atZone(zone));
  }
}
