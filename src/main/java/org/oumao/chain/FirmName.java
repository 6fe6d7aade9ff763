package org.oumao.chain;

import java.util.Locale;

/** Firms' names as people tell them apart. */
public final class FirmName {
  private FirmName() {}

  /**
   * The name without what people leave out or write otherwise: blanks, brackets, full-width forms,
   * the city, the form of the company. Names that fold alike may be one firm, need not be.
   */
  public static String fold(String name) {
    var b = new StringBuilder();
    name.codePoints()
        .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
        .filter(Character::isLetterOrDigit)
        .forEach(b::appendCodePoint);
    var folded =
        b.toString()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^浙江省?", "")
            .replaceFirst("^温州市?", "")
            .replaceFirst("(股份|责任|有限)*(公司|厂)$", "");
    return folded.isEmpty() ? b.toString().toLowerCase(Locale.ROOT) : folded;
  }
}
