package org.oumao.bill;

import java.math.BigDecimal;
import java.util.Optional;
import org.oumao.agreement.Countries;
import org.oumao.agreement.Country;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsNomenclature;

/**
 * Turns the words of a bill into values, and says where a word is wrong: {@code
 * $.materials[1].value} in JSON, {@code row 7, column value} in a table.
 */
final class Place {
  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
  private static final int DECIMALS = 6;

  private final HsNomenclature nomenclature;
  private final Countries countries;
  private final java.util.Map<String, HsCode> known = new java.util.HashMap<>();

  Place(HsNomenclature nomenclature, Countries countries) {
    this.nomenclature = nomenclature;
    this.countries = countries;
  }

  static Refused wrong(String path, String zh, String en) {
    return new Refused(ErrorCode.BAD_INPUT, path + "：" + zh, path + ": " + en);
  }

  /**
   * A code of HS 2022.
   *
   * @throws Refused with the code's own error and its place
   */
  HsCode code(String text, String path) {
    var found = known.get(text);
    if (found != null) {
      return found;
    }
    try {
      var digits = text.strip().replaceAll("[.．\\s]", "");
      var code =
          HsCode.parse(digits.matches("[0-9]{7,10}") ? digits.substring(0, 6) : text.strip());
      if (code.digits().length() < 4) {
        throw wrong(
            path,
            "请给出四位或六位 HS 编码，实为“" + text + "”。",
            "give an HS code of 4 or 6 digits, found “" + text + "”.");
      }
      known.put(text, nomenclature.get(code).code());
      return code;
    } catch (Refused e) {
      throw e.sentence().en().startsWith(path)
          ? e
          : new Refused(e.code(), path + "：" + e.sentence().zh(), path + ": " + e.sentence().en());
    }
  }

  /** An amount of at least 0. */
  BigDecimal amount(String text, String path) {
    BigDecimal value;
    try {
      value = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw expected(text, path);
    }
    if (value.signum() < 0) {
      throw expected(text, path);
    }
    if (value.compareTo(LARGEST) >= 0 || value.stripTrailingZeros().scale() > DECIMALS) {
      throw wrong(
          path,
          "数值应小于 1 万亿，小数不超过 6 位，实为“" + shown(text) + "”。",
          "expected a number below 1,000,000,000,000 with at most 6 decimals, found “"
              + shown(text)
              + "”.");
    }
    return value.scale() > DECIMALS ? value.stripTrailingZeros() : value;
  }

  private static Refused expected(String text, String path) {
    return wrong(
        path,
        "应为不小于 0 的数字，实为“" + shown(text) + "”。",
        "expected a number of at least 0, found “" + shown(text) + "”.");
  }

  static String shown(String text) {
    var t = text.strip();
    return t.length() > 30 ? t.substring(0, 30) + "…" : t;
  }

  /** ISO code of a country that we know by this name; empty for unknown ones and for no name. */
  String origin(String text) {
    return countries.find(text.strip()).map(Country::iso).orElse("");
  }

  /** Whether the words say that a country is not known. */
  static boolean saysUnknown(String text) {
    var t = text.strip();
    return t.isEmpty()
        || t.equalsIgnoreCase("unknown")
        || t.equals("不详")
        || t.equals("未知")
        || t.equals("不明")
        || t.equals("?");
  }

  static org.oumao.fact.Bilingual notACountry(String text, String path) {
    return new org.oumao.fact.Bilingual(
        path + "：不认识国家“" + shown(text) + "”，按来源不明计。",
        path + ": no country is called “" + shown(text) + "”; counted as of unknown origin.");
  }

  /** ISO code of a country; empty for unknown. */
  String country(String text, String path) {
    var t = text.strip();
    if (saysUnknown(t)) {
      return "";
    }
    Optional<Country> found = countries.find(t);
    if (found.isEmpty()) {
      throw new Refused(
          ErrorCode.UNKNOWN_COUNTRY,
          path + "：不认识国家“" + shown(t) + "”；来源不明请写 unknown。",
          path + ": no country is called “" + shown(t) + "”; write unknown where it is not known.");
    }
    return found.get().iso();
  }

  /** Yes or no in a table. */
  static Optional<Boolean> yes(String text, String path) {
    return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
      case "" -> Optional.empty();
      case "true", "yes", "y", "1", "是", "原产" -> Optional.of(true);
      case "false", "no", "n", "0", "否", "非原产" -> Optional.of(false);
      default ->
          throw wrong(
              path,
              "应为 true 或 false，实为“" + shown(text) + "”。",
              "expected true or false, found “" + shown(text) + "”.");
    };
  }
}
