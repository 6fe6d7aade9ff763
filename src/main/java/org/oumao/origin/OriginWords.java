package org.oumao.origin;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Language;

/**
 * The fixed words of assessments, from {@code origin_zh.properties} and {@code
 * origin_en.properties}.
 */
final class OriginWords {
  private static final ResourceBundle ZH = bundle(Language.ZH);
  private static final ResourceBundle EN = bundle(Language.EN);

  private OriginWords() {}

  /** The message in both languages; a {@link Bilingual} value is put in in the message's own. */
  static Bilingual say(String key, Object... values) {
    return new Bilingual(
        fill(ZH.getString(key), Language.ZH, values), fill(EN.getString(key), Language.EN, values));
  }

  private static String fill(String text, Language language, Object... values) {
    if (values.length == 0) {
      return text;
    }
    var words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i] instanceof Bilingual b ? b.in(language) : String.valueOf(values[i]);
    }
    return new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(words);
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        "org.oumao.origin.origin",
        Locale.of(language.code()),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
