package org.oumao.chain;

import java.util.Locale;

/**
 * A firm's unified social credit code: 18 signs, the last of which is computed from the others. It
 * says nothing of whether the firm exists. Immutable. Source: GB 32100-2015, 3 and annex A.
 *
 * @param value capitals and digits
 */
public record CreditCode(String value) {
  private static final int LENGTH = 18;

  /** The signs in the order of their values; I, O, S, V and Z are not used. */
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /**
   * @throws IllegalArgumentException when the code can't be one
   */
  public CreditCode {
    var flaw = flaw(value);
    if (flaw != Flaw.NONE) {
      throw new IllegalArgumentException("credit code of " + value.length() + " signs: " + flaw);
    }
  }

  /** What can be wrong with a code. */
  public enum Flaw {
    NONE,
    LENGTH,
    /** A sign that no code holds, like O for 0. */
    SIGN,
    /** The last sign doesn't follow from the others: one was mistyped. */
    CHECK
  }

  /** The text as a code is written: capitals, no blanks, no full-width forms. */
  public static String fold(String text) {
    var b = new StringBuilder();
    text.codePoints()
        .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
        .filter(c -> !Character.isWhitespace(c) && c != 0x3000)
        .forEach(b::appendCodePoint);
    return b.toString().toUpperCase(Locale.ROOT);
  }

  /** What is wrong with a folded text as a code. */
  public static Flaw flaw(String text) {
    if (text.length() != LENGTH) {
      return Flaw.LENGTH;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int v = SIGNS.indexOf(text.charAt(i));
      if (v < 0) {
        return Flaw.SIGN;
      }
      sum += v * weight;
      weight = weight * 3 % SIGNS.length();
    }
    int check = SIGNS.indexOf(text.charAt(LENGTH - 1));
    if (check < 0) {
      return Flaw.SIGN;
    }
    return (SIGNS.length() - sum % SIGNS.length()) % SIGNS.length() == check
        ? Flaw.NONE
        : Flaw.CHECK;
  }

  /** The code that these 17 signs begin; for invented firms. */
  public static CreditCode beginning(String signs) {
    for (int i = 0; i < SIGNS.length(); i++) {
      var code = signs + SIGNS.charAt(i);
      if (flaw(code) == Flaw.NONE) {
        return new CreditCode(code);
      }
    }
    throw new IllegalArgumentException("no 17 signs of a credit code: " + signs);
  }

  @Override
  public String toString() {
    return value;
  }
}
