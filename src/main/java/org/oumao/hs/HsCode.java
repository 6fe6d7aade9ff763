package org.oumao.hs;

import java.util.Optional;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * A chapter, heading or subheading of the Harmonized System: two, four or six digits. It is not a
 * tariff line: what countries add behind the sixth digit is a {@code TariffLine}'s own matter.
 * Whether the code exists in an edition is asked of the nomenclature. Immutable.
 *
 * @param digits two, four or six ASCII digits without dots; chapters run from 01 to 97 (77 is
 *     reserved), 99 "not specified" is statistics and no code
 */
public record HsCode(String digits) implements Comparable<HsCode> {

  public HsCode {
    if (!(digits.length() == 2 || digits.length() == 4 || digits.length() == 6)
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw badCode(digits);
    }
    if (digits.startsWith("00") || digits.startsWith("99")) {
      throw unknown(digits);
    }
  }

  /**
   * Reads {@code 90}, {@code 90.04}, {@code 9004}, {@code 9004.10}, {@code 900410}; full-width
   * digits and dots count as plain ones.
   *
   * @throws Refused {@code bad-code} when the text is no code of two, four or six digits, {@code
   *     unknown-code} for 00 and 99
   */
  public static HsCode parse(String text) {
    return new HsCode(digitsOf(text));
  }

  /** As {@link #parse}, but empty instead of a refusal. */
  public static Optional<HsCode> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  /** The digits of a printed code: dots, blanks and full-width forms are folded away. */
  static String digitsOf(String text) {
    var b = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        b.append((char) (c - '０' + '0'));
      } else if (c == '.' || c == '．' || c == ' ' || c == '　') {
        continue;
      } else {
        b.append(c);
      }
    }
    return b.toString();
  }

  /** The two-digit chapter. */
  public HsCode chapter() {
    return new HsCode(digits.substring(0, 2));
  }

  /**
   * The four-digit heading.
   *
   * @throws IllegalStateException on a chapter
   */
  public HsCode heading() {
    if (digits.length() < 4) {
      throw new IllegalStateException("chapter " + digits + " has no single heading");
    }
    return new HsCode(digits.substring(0, 4));
  }

  public boolean isSubheading() {
    return digits.length() == 6;
  }

  /** Whether the other code lies in this chapter, heading or subheading, or is it. */
  public boolean covers(HsCode other) {
    return other.digits.startsWith(digits);
  }

  @Override
  public int compareTo(HsCode other) {
    return digits.compareTo(other.digits);
  }

  /** As customs prints it: {@code 90}, {@code 90.04}, {@code 9004.10}. */
  @Override
  public String toString() {
    return switch (digits.length()) {
      case 4 -> digits.substring(0, 2) + "." + digits.substring(2);
      case 6 -> digits.substring(0, 4) + "." + digits.substring(4);
      default -> digits;
    };
  }

  private static Refused badCode(String digits) {
    var shown = digits.length() > 20 ? digits.substring(0, 20) + "…" : digits;
    return new Refused(
        ErrorCode.BAD_CODE,
        "“" + shown + "”不是 HS 编码：请给出 2、4 或 6 位数字，例如 9004.10。",
        "“" + shown + "” is no HS code: give 2, 4 or 6 digits, for example 9004.10.");
  }

  private static Refused unknown(String digits) {
    return new Refused(
        ErrorCode.UNKNOWN_CODE,
        "HS 2022 中没有编码 " + digits + "，请核对。",
        "There is no code " + digits + " in HS 2022; please check it.");
  }
}
