package org.oumao.care;

import java.util.Locale;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Words;

/**
 * Something about this installation that its keeper should know.
 *
 * @param code what kind of finding it is, for programs
 * @param message what was found
 * @param advice what to do about it
 */
public record Finding(String code, Severity severity, Bilingual message, Bilingual advice) {
  private static final Words WORDS = new Words("org.oumao.care.doctor");

  /** How bad it is; the worst first. */
  public enum Severity {
    /** The service doesn't start, or doesn't do what it was set to do. */
    ERROR,
    /** It works, but not for long or not quite. */
    WARNING,
    /** Good to know. */
    INFO;

    /** As printed: {@code error}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding error(String code, Object... values) {
    return of(code, code, Severity.ERROR, values);
  }

  static Finding warning(String code, Object... values) {
    return of(code, code, Severity.WARNING, values);
  }

  static Finding info(String code, Object... values) {
    return of(code, code, Severity.INFO, values);
  }

  /**
   * A finding whose words stand under another key than its code.
   *
   * @param values what fills the message and the advice
   */
  static Finding of(String code, String key, Severity severity, Object... values) {
    return new Finding(
        code, severity, WORDS.both(key, values), WORDS.both(key + ".advice", values));
  }
}
