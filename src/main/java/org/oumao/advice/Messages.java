package org.oumao.advice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.oumao.fact.Language;

/**
 * The fixed words of answers, from {@code advice_zh.properties} and {@code advice_en.properties}.
 */
final class Messages {
  private Messages() {}

  /**
   * The message in the language, its {0}, {1} … filled in as they are.
   *
   * @throws MissingResourceException when no file has the key, which a test finds first
   */
  static String say(Language language, String key, Object... values) {
    var bundle =
        ResourceBundle.getBundle(
            "org.oumao.advice.advice",
            Locale.of(language.code()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var text = bundle.getString(key);
    if (values.length == 0) {
      return text;
    }
    var words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(words);
  }
}
