package org.oumao.origin;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The Chinese of the words inside rules: processes, goods of a part, conditions. The rules keep the
 * English, so that one rule is one text.
 */
public final class RuleWords {
  private static final Pattern EARLIER = Pattern.compile("goods of HS (\\d{4}) ([\\d.]+)");

  private final Map<String, String> chinese;

  public RuleWords(Map<String, String> chinese) {
    this.chinese = Map.copyOf(chinese);
  }

  /** The Chinese of the words; the English itself where nobody translated it yet. */
  public String zh(String english) {
    var earlier = EARLIER.matcher(english);
    if (earlier.matches()) {
      return "HS " + earlier.group(1) + " 编码 " + earlier.group(2) + " 的货物";
    }
    return chinese.getOrDefault(english, english);
  }

  /** The words that name goods by their code in an earlier edition. */
  static String goodsOf(String edition, String code) {
    return "goods of " + edition.replace("HS", "HS ") + " " + code;
  }
}
