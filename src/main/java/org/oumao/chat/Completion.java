package org.oumao.chat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.oumao.advice.Option;

/**
 * Tells whether a message only fills in what a question back asked for, or asks something new. Our
 * own choice: one of the options in its own words, or a few words that ask nothing.
 */
final class Completion {
  private static final int FEW_SIGNS = 14;
  private static final int FEW_WORDS = 4;
  private static final Pattern ASKS =
      Pattern.compile(
          "[?？吗呢]|什么|多少|怎么|如何|哪|几|是否|能不能|可不可以|为何|为什么|多久|多长"
              + "|\\b(what|how|which|when|where|who|why|can|do|does|is|are|may|must|should)\\b",
          Pattern.CASE_INSENSITIVE);

  private Completion() {}

  static boolean fits(String text, List<Option> options) {
    var words = text.strip().toLowerCase(Locale.ROOT);
    for (var o : options) {
      if (words.equals(o.label().strip().toLowerCase(Locale.ROOT))
          || words.equals(o.say().strip().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    boolean few =
        words
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            ? words.length() <= FEW_SIGNS
            : words.split("\\s+").length <= FEW_WORDS;
    return few && !ASKS.matcher(words).find();
  }
}
