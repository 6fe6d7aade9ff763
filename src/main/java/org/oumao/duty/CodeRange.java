package org.oumao.duty;

/**
 * Codes from one to another, both included, each with all that lies under it.
 *
 * @param from digits
 * @param to digits, as many as in {@code from}
 */
public record CodeRange(String from, String to) {

  /** Reads {@code 8542}, {@code 01-24} or {@code 852581-852589}. */
  public static CodeRange parse(String text) {
    int dash = text.indexOf('-');
    return dash < 0
        ? new CodeRange(text, text)
        : new CodeRange(text.substring(0, dash), text.substring(dash + 1));
  }

  /** Whether something of the range lies under the code, or the code under the range. */
  public boolean touches(String digits) {
    int n = Math.min(digits.length(), from.length());
    var cut = digits.substring(0, n);
    return from.substring(0, n).compareTo(cut) <= 0 && to.substring(0, n).compareTo(cut) >= 0;
  }
}
