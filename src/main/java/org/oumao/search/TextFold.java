package org.oumao.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings what people type to one form: full-width to half-width, capitals to small letters,
 * traditional characters to simplified ones; characters that steer or hide text are dropped.
 */
public final class TextFold {
  private static final class Simplified {
    static final Transliterator OF = Transliterator.getInstance("Traditional-Simplified");
  }

  private TextFold() {}

  /** The folded text, white space collapsed. Linear in the text's length. */
  public static String fold(String text) {
    var nfkc = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var b = new StringBuilder(nfkc.length());
    boolean han = false;
    boolean blank = true;
    for (int i = 0; i < nfkc.length(); ) {
      int c = nfkc.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        if (!blank) {
          b.append(' ');
          blank = true;
        }
        continue;
      }
      int type = Character.getType(c);
      if (type == Character.FORMAT || type == Character.SURROGATE) {
        continue;
      }
      han |= Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      b.appendCodePoint(c);
      blank = false;
    }
    var folded = b.toString().stripTrailing();
    return han && hasTraditional(folded) ? Simplified.OF.transliterate(folded) : folded;
  }

  /** Whether a character stands outside GB 2312, where the simplified ones all are. */
  private static boolean hasTraditional(String text) {
    var gb = Gb.ENCODER.get();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff' && !gb.canEncode(c)) {
        return true;
      }
    }
    return false;
  }

  private static final class Gb {
    static final ThreadLocal<java.nio.charset.CharsetEncoder> ENCODER =
        ThreadLocal.withInitial(() -> java.nio.charset.Charset.forName("GB2312").newEncoder());
  }
}
