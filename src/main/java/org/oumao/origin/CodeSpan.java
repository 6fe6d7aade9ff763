package org.oumao.origin;

import org.oumao.hs.HsCode;

/**
 * Codes that a rule excepts: one chapter, heading or subheading, or all from one to another of the
 * same length, both included. {@code 72.13-72.15}, {@code 1602.32}, {@code Chapter 07}.
 */
public record CodeSpan(HsCode from, HsCode to) {

  public CodeSpan {
    if (from.digits().length() != to.digits().length() || from.compareTo(to) > 0) {
      throw new IllegalArgumentException("a range of codes runs upwards: " + from + "-" + to);
    }
  }

  static CodeSpan of(HsCode code) {
    return new CodeSpan(code, code);
  }

  /**
   * Whether a material of the code lies in the span; unknown when its code is too short to tell.
   */
  public Outcome covers(HsCode code) {
    var d = code.digits();
    int n = Math.min(d.length(), from.digits().length());
    var low = from.digits().substring(0, n);
    var high = to.digits().substring(0, n);
    var own = d.substring(0, n);
    if (own.compareTo(low) < 0 || own.compareTo(high) > 0) {
      return Outcome.FAILED;
    }
    boolean whole = d.length() >= from.digits().length();
    return whole || own.compareTo(low) > 0 && own.compareTo(high) < 0
        ? Outcome.PASSED
        : Outcome.UNKNOWN;
  }

  @Override
  public String toString() {
    var chapter = from.digits().length() == 2;
    if (from.equals(to)) {
      return chapter ? "Chapter " + from : from.toString();
    }
    return chapter ? "Chapters " + from + "-" + to : from + "-" + to;
  }
}
