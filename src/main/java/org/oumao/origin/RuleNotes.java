package org.oumao.origin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oumao.agreement.Agreement;
import org.oumao.fact.Bilingual;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEdition;

/** What is said beside a rule, in both languages. */
final class RuleNotes {
  static final Bilingual AS_SIGNED =
      new Bilingual(
          "仅核对了签署时的文本，后续修订请核实。",
          "Only the text as first signed was read; check for later amendments.");

  private RuleNotes() {}

  static Bilingual sentence(Bilingual words) {
    var en = words.en();
    return new Bilingual(
        words.zh() + "。",
        en.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + en.substring(1) + ".");
  }

  private static String year(HsEdition edition) {
    return edition.name().replace("HS", "HS ");
  }

  private static Bilingual list(List<HsCode> codes) {
    var shown = codes.stream().limit(8).map(HsCode::toString).toList();
    return codes.size() > 8
        ? new Bilingual(
            String.join("、", shown) + " 等 " + codes.size() + " 个编码",
            String.join(", ", shown) + " and others, " + codes.size() + " in all")
        : new Bilingual(String.join("、", shown), String.join(", ", shown));
  }

  static Bilingual ancestors(HsCode code, HsEdition edition, List<HsCode> codes) {
    var l = list(codes);
    return new Bilingual(
        "规则表为 " + year(edition) + " 版：" + code + " 在该版本中对应 " + l.zh() + "。",
        "The rule table is in "
            + year(edition)
            + ": "
            + code
            + " stems from "
            + l.en()
            + " there.");
  }

  static Bilingual oldCode(HsCode code, HsEdition edition, List<HsCode> successors) {
    var l = list(successors);
    return new Bilingual(
        code
            + " 是规则表所用 "
            + year(edition)
            + " 版的编码"
            + (successors.isEmpty() ? "，HS 2022 已不再使用。" : "；HS 2022 中对应 " + l.zh() + "。"),
        code
            + " is a code of the table's own edition, "
            + year(edition)
            + (successors.isEmpty()
                ? "; HS 2022 no longer has it."
                : "; in HS 2022 it became " + l.en() + "."));
  }

  static Bilingual divided(HsEdition edition, Map<HsCode, List<RuleRow>> byCode) {
    var each =
        byCode.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(
                e ->
                    e.getKey()
                        + ": "
                        + e.getValue().stream()
                            .flatMap(r -> r.rule().stream())
                            .map(OriginRule::toString)
                            .distinct()
                            .collect(Collectors.joining(" / ")))
            .collect(Collectors.joining("; "));
    return new Bilingual(
        "各版本之间该编码有拆分或合并，规则不同：" + each + "。按商品在 " + year(edition) + " 版中的归类决定适用哪一条。",
        "The editions divided or merged this code and the rules differ: "
            + each
            + ". The good's classification in "
            + year(edition)
            + " decides which applies.");
  }

  static Bilingual without(HsEdition edition, HsCode code, List<RuleRow> rows) {
    var note = rows.stream().filter(RuleRow::hasNote).map(RuleRow::note).findFirst();
    return new Bilingual(
        year(edition)
            + " 编码 "
            + code
            + " 的货物：表中没有可直接适用的规则"
            + note.map(n -> "（" + n.zh() + "）").orElse("")
            + "。",
        "Goods of "
            + year(edition)
            + " "
            + code
            + ": the table has no single rule"
            + note.map(n -> " (" + n.en() + ")").orElse("")
            + ".");
  }

  static Bilingual lines(List<RuleRow> rows) {
    var codes = rows.stream().map(RuleRow::code).distinct().limit(12).toList();
    return new Bilingual(
        "只适用于税则号列 " + String.join("、", codes) + "，请按进口方八位号列核对。",
        "Only for the tariff lines "
            + String.join(", ", codes)
            + ": check the importer's 8 digits.");
  }

  static Bilingual several(HsCode code, int rules) {
    return new Bilingual(
        code + " 下共有 " + rules + " 种规则，请给出六位编码。",
        "There are " + rules + " different rules under " + code + ": give the six digits.");
  }

  static Bilingual general(OriginTerms terms) {
    return new Bilingual(
        "这是协定的一般规则；产品特定规则不在本表中（见" + terms.rulesStandIn().zh() + "），清单内的货物适用其自身规则。",
        "This is the agreement's general rule; its product list is not in our table (see "
            + terms.rulesStandIn().en()
            + "), and goods on that list follow their own rule.");
  }

  static Refused onlyNote(HsCode code, Agreement agreement, RuleRow row) {
    return new Refused(
        ErrorCode.NO_RULE,
        agreement.shortName().zh()
            + "规则表中 "
            + code
            + " 没有单一规则："
            + row.note().zh()
            + "（"
            + row.citation().label()
            + "）。可用 --rule 指定适用的规则。",
        "The rule table of "
            + agreement.shortName().en()
            + " has no single rule for "
            + code
            + ": "
            + row.note().en()
            + " ("
            + row.citation().label()
            + "). Give the one that applies with --rule.");
  }

  static Refused noRule(HsCode code, Agreement agreement, Bilingual where) {
    boolean known = !where.en().isEmpty();
    return new Refused(
        ErrorCode.NO_RULE,
        agreement.shortName().zh()
            + "："
            + code
            + " 的产品特定规则不在本表中"
            + (known ? "，请查" + where.zh() : "")
            + "；也可以用 --rule 给出原文规则。",
        agreement.shortName().en()
            + ": the product rule of "
            + code
            + " is not in our table"
            + (known ? "; see " + where.en() : "")
            + ", or give the rule as printed with --rule.");
  }
}
