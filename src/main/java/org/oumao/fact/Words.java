package org.oumao.fact;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The fixed words of one room, in a message file for each language ({@code …_zh.properties}, {@code
 * …_en.properties}). Immutable.
 */
public final class Words {
  private final String bundle;

  /**
   * @param bundle name of the message files without language, with dots: {@code
   *     org.oumao.chat.chat}
   */
  public Words(String bundle) {
    this.bundle = bundle;
  }

  /**
   * The message in the language, its {0}, {1} … filled in as they are.
   *
   * @throws MissingResourceException when no file has the key, which a test finds first
   */
  public String say(Language language, String key, Object... values) {
    var text = bundle(language).getString(key);
    if (values.length == 0) {
      return text;
    }
    var words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(words);
  }

  /** The message in both languages. */
  public Bilingual both(String key, Object... values) {
    return new Bilingual(say(Language.ZH, key, values), say(Language.EN, key, values));
  }

  /** Whether the files hold the key. */
  public boolean knows(String key) {
    return bundle(Language.EN).containsKey(key);
  }

  private ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        bundle,
        Locale.of(language.code()),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
