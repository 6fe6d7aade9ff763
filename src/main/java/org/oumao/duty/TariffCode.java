package org.oumao.duty;

import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * What is looked up in a tariff: a heading, subheading or national code. Unlike an {@code HsCode},
 * what stands behind the sixth digit is one country's own.
 *
 * @param digits 4 to 10 digits, not beginning with 00 or 99
 */
public record TariffCode(String digits) {

  public TariffCode {
    if (digits.length() < 4
        || digits.length() > 10
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      var shown = digits.length() > 20 ? digits.substring(0, 20) + "…" : digits;
      throw new Refused(
          ErrorCode.BAD_CODE,
          "“" + shown + "”不是税号：请给出 4 至 10 位数字，例如 9004.10。",
          "“" + shown + "” is no code: give 4 to 10 digits, for example 9004.10.");
    }
    if (digits.startsWith("99") || digits.startsWith("00")) {
      throw new Refused(
          ErrorCode.UNKNOWN_CODE,
          "HS 2022 中没有编码 " + dotted(digits) + "，请核对。",
          "There is no code " + dotted(digits) + " in HS 2022; please check it.");
    }
  }

  /**
   * Reads a code as typed; dots, dashes, blanks and full-width digits are folded away.
   *
   * @throws Refused {@code bad-code} or {@code unknown-code}
   */
  public static TariffCode parse(String text) {
    var b = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        b.append((char) (c - '０' + '0'));
      } else if (c != '.' && c != '．' && c != '-' && !Character.isSpaceChar(c) && c != '\t') {
        b.append(c);
      }
    }
    return new TariffCode(b.toString());
  }

  /** The part that all countries share: at most six digits. */
  public String shared() {
    return digits.substring(0, Math.min(6, digits.length()));
  }

  public boolean isNational() {
    return digits.length() > 6;
  }

  /** As customs prints it: {@code 90.04}, {@code 9004.10}, {@code 9004.10.1000}. */
  @Override
  public String toString() {
    return dotted(digits);
  }

  static String dotted(String digits) {
    if (digits.length() <= 4) {
      return digits.length() == 4 ? digits.substring(0, 2) + "." + digits.substring(2) : digits;
    }
    var head = digits.substring(0, 4) + "." + digits.substring(4, Math.min(6, digits.length()));
    return digits.length() > 6 ? head + "." + digits.substring(6) : head;
  }
}
