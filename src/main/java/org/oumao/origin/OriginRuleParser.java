package org.oumao.origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Percent;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;

/**
 * Reads a rule in the notation of the rule tables.
 *
 * <pre>
 * rule   = goods ":" any {";" goods ":" any} | any
 * any    = all {"or" all}
 * all    = single {"and" single}
 * single = (atom | "(" any ")") ["(" "provided that" … ")"]
 * atom   = WO | PE | CR | BORN-AND-RAISED | RVCn | VNMn | PROCESS("…")
 *        | (CC | CTH | CTSH) ["except from" "(" span {"," span} ")"]
 * span   = code ["-" code] | "Chapter" nn | "Chapters" nn "-" nn
 * </pre>
 */
public final class OriginRuleParser {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");
  private static final Pattern CODE = Pattern.compile("\\d[\\d.]*");
  private static final Pattern SHARE =
      Pattern.compile("(RVC|VNM)\\s*(\\d{1,3}(?:\\.\\d+)?)%?", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 2000;
  private static final int DEEPEST = 20;

  private final String text;
  private int at;
  private int depth;

  private OriginRuleParser(String text) {
    this.text = text;
  }

  /**
   * @throws Refused {@code bad-input} naming the column where the text stops being a rule, 1-based
   */
  public static OriginRule parse(String text) {
    if (text.length() > LONGEST) {
      throw new Refused(
          ErrorCode.TOO_LARGE,
          "规则超过 " + LONGEST + " 个字符。",
          "The rule is longer than " + LONGEST + " characters.");
    }
    return new OriginRuleParser(text).whole();
  }

  private OriginRule whole() {
    int colon = topLevel(':', 0);
    var rule = colon < 0 ? any() : parts();
    blanks();
    if (at < text.length()) {
      throw expected("“or”、“and”或结尾", "“or”, “and” or the end");
    }
    return rule;
  }

  private OriginRule parts() {
    var parts = new ArrayList<OriginRule.Part>();
    do {
      blanks();
      int colon = topLevel(':', at);
      var goods = colon < 0 ? "" : text.substring(at, colon).strip();
      if (goods.isEmpty() || goods.contains(";")) {
        throw expected("“货物：规则”", "goods, a colon and their rule");
      }
      at = colon + 1;
      parts.add(new OriginRule.Part(goods, any()));
      blanks();
    } while (take(";"));
    return new OriginRule.ByPart(parts);
  }

  private OriginRule any() {
    if (++depth > DEEPEST) {
      throw expected("较少的括号", "fewer brackets");
    }
    var rules = new ArrayList<OriginRule>();
    do {
      rules.add(all());
    } while (takeWord("or"));
    depth--;
    return rules.size() == 1 ? rules.get(0) : new OriginRule.AnyOf(rules);
  }

  private OriginRule all() {
    var rules = new ArrayList<OriginRule>();
    do {
      rules.add(single());
    } while (takeWord("and"));
    return rules.size() == 1 ? rules.get(0) : new OriginRule.AllOf(rules);
  }

  private OriginRule single() {
    blanks();
    OriginRule rule;
    if (take("(")) {
      rule = any();
      need(")");
    } else {
      rule = atom();
    }
    blanks();
    if (text.startsWith("(provided that ", at)) {
      int end = closing(at);
      var condition = text.substring(at + 1, end).strip();
      at = end + 1;
      return new OriginRule.Provided(rule, condition);
    }
    return rule;
  }

  private OriginRule atom() {
    var share = SHARE.matcher(text).region(at, text.length());
    if (share.lookingAt()) {
      int start = at;
      at = share.end();
      boundary(start);
      try {
        var percent = new Percent(new BigDecimal(share.group(2)));
        return share.group(1).equalsIgnoreCase("RVC")
            ? new OriginRule.RegionalValue(percent)
            : new OriginRule.NonOriginatingValue(percent);
      } catch (IllegalArgumentException e) {
        at = start;
        throw expected("0 到 100 之间的百分比", "a percentage above 0 and at most 100");
      }
    }
    int start = at;
    var word = word().toUpperCase(Locale.ROOT);
    return switch (word) {
      case "WO" -> new OriginRule.WhollyObtained();
      case "PE" -> new OriginRule.ProducedExclusively();
      case "CR" -> new OriginRule.ChemicalReaction();
      case "BORN-AND-RAISED" -> new OriginRule.BornAndRaised();
      case "CC", "CTH", "CTSH" ->
          new OriginRule.ChangeOfClassification(OriginRule.Level.valueOf(word), exceptions());
      case "PROCESS" -> process();
      default -> {
        at = start;
        throw expected(
            "规则（WO、PE、CC、CTH、CTSH、RVC40、VNM50、CR、BORN-AND-RAISED、PROCESS）",
            "a rule (WO, PE, CC, CTH, CTSH, RVC40, VNM50, CR, BORN-AND-RAISED, PROCESS)");
      }
    };
  }

  private OriginRule process() {
    need("(");
    need("\"");
    int end = text.indexOf('"', at);
    if (end < 0 || text.substring(at, end).isBlank()) {
      throw expected("引号内的工序", "the process in quotation marks");
    }
    var words = text.substring(at, end);
    at = end + 1;
    need(")");
    return new OriginRule.Process(words);
  }

  private List<CodeSpan> exceptions() {
    if (!takeWord("except")) {
      return List.of();
    }
    if (!takeWord("from")) {
      throw expected("“from”", "“from”");
    }
    need("(");
    var spans = new ArrayList<CodeSpan>();
    do {
      spans.add(span());
      blanks();
    } while (take(","));
    need(")");
    return spans;
  }

  private CodeSpan span() {
    blanks();
    boolean chapter = takeWord("Chapters") || takeWord("Chapter");
    blanks();
    int start = at;
    var from = code(chapter);
    blanks();
    if (!take("-")) {
      return CodeSpan.of(from);
    }
    blanks();
    var to = code(chapter);
    try {
      return new CodeSpan(from, to);
    } catch (IllegalArgumentException e) {
      at = start;
      throw expected("由小到大、位数相同的编码范围", "a range of codes of one length, upwards");
    }
  }

  private HsCode code(boolean chapter) {
    var m = CODE.matcher(text).region(at, text.length());
    var code = m.lookingAt() ? HsCode.find(m.group()) : Optional.<HsCode>empty();
    if (code.isEmpty() || chapter != (code.get().digits().length() == 2)) {
      throw chapter
          ? expected("两位章号", "a chapter of two digits")
          : expected("四位或六位编码", "a code of four or six digits");
    }
    at = m.end();
    return code.get();
  }

  /** The place of a sign outside quotation marks and brackets, from a place on; −1 when none. */
  private int topLevel(char sign, int from) {
    int brackets = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        if (c == sign && brackets == 0) {
          return i;
        }
        brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return -1;
  }

  private int closing(int open) {
    int brackets = 0;
    for (int i = open; i < text.length(); i++) {
      brackets += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (brackets == 0) {
        return i;
      }
    }
    at = text.length();
    throw expected("“)”", "“)”");
  }

  private String word() {
    var m = WORD.matcher(text).region(at, text.length());
    if (!m.lookingAt()) {
      return "";
    }
    at = m.end();
    return m.group();
  }

  private void boundary(int start) {
    if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at = start;
      throw expected("规则后的空格", "a blank after the rule");
    }
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean take(String sign) {
    boolean found = text.startsWith(sign, at);
    at += found ? sign.length() : 0;
    return found;
  }

  private boolean takeWord(String word) {
    int before = at;
    blanks();
    if (word().equalsIgnoreCase(word)) {
      return true;
    }
    at = before;
    return false;
  }

  private void need(String sign) {
    blanks();
    if (!take(sign)) {
      throw expected("“" + sign + "”", "“" + sign + "”");
    }
  }

  private Refused expected(String zh, String en) {
    blanks();
    var rest = text.substring(Math.min(at, text.length()));
    var found = rest.length() > 30 ? rest.substring(0, 30) + "…" : rest;
    return new Refused(
        ErrorCode.BAD_INPUT,
        "规则第 "
            + (at + 1)
            + " 列：应为"
            + zh
            + "，实为"
            + (found.isEmpty() ? "结尾" : "“" + found + "”")
            + "。",
        "rule, column "
            + (at + 1)
            + ": expected "
            + en
            + ", found "
            + (found.isEmpty() ? "the end" : "“" + found + "”")
            + ".");
  }
}
