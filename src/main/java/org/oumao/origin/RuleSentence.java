package org.oumao.origin;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oumao.fact.Bilingual;

/** Says a rule in a sentence that its user understands, in both languages. */
public final class RuleSentence {
  private final RuleWords words;

  public RuleSentence(RuleWords words) {
    this.words = words;
  }

  /** The whole rule as one or more sentences. */
  public Bilingual of(OriginRule rule) {
    if (rule instanceof OriginRule.ByPart byPart) {
      return new Bilingual(
          byPart.parts().stream()
              .map(p -> words.zh(p.goods()) + "：" + whole(p.rule()).zh())
              .collect(Collectors.joining("")),
          byPart.parts().stream()
              .map(p -> capital(p.goods()) + ": " + lower(whole(p.rule()).en()))
              .collect(Collectors.joining(" ")));
    }
    return whole(rule);
  }

  private Bilingual whole(OriginRule rule) {
    if (rule instanceof OriginRule.AnyOf any) {
      return new Bilingual(
          "满足其中一项即可：" + numbered(any.rules(), r -> clause(r).zh(), "（%d）%s", "；") + "。",
          "One of these is enough: "
              + numbered(any.rules(), r -> clause(r).en(), "(%d) %s", "; ")
              + ".");
    }
    var clause = clause(rule);
    return new Bilingual(clause.zh() + "。", capital(clause.en()) + ".");
  }

  /** One rule as part of a sentence, without a full stop. */
  Bilingual clause(OriginRule rule) {
    return switch (rule) {
      case OriginRule.WhollyObtained r ->
          new Bilingual("在缔约方境内完全获得或生产", "wholly obtained or produced in a Party");
      case OriginRule.ProducedExclusively r ->
          new Bilingual(
              "在缔约方境内全部使用原产材料生产", "produced in a Party exclusively from originating materials");
      case OriginRule.BornAndRaised r ->
          new Bilingual("动物在缔约方境内出生并饲养", "animals born and raised in a Party");
      case OriginRule.ChemicalReaction r ->
          new Bilingual("在缔约方境内经化学反应制得", "made by a chemical reaction that takes place in a Party");
      case OriginRule.ChangeOfClassification r -> change(r);
      case OriginRule.RegionalValue r ->
          new Bilingual(
              "区域价值成分不少于 " + r.atLeast(), "regional value content of at least " + r.atLeast());
      case OriginRule.NonOriginatingValue r ->
          new Bilingual(
              "非原产材料价值不超过产品价值的 " + r.atMost(),
              "non-originating materials worth at most " + r.atMost() + " of the good");
      case OriginRule.Process r -> new Bilingual("符合规定的加工或条件：" + words.zh(r.words()), r.words());
      case OriginRule.Provided r -> {
        var inner = clause(r.rule());
        yield new Bilingual(
            inner.zh() + "（" + words.zh(r.condition()) + "）",
            inner.en() + " (" + r.condition() + ")");
      }
      case OriginRule.AllOf r ->
          new Bilingual(joined(r.rules(), true, "，并且"), joined(r.rules(), false, ", and "));
      case OriginRule.AnyOf r ->
          new Bilingual(joined(r.rules(), true, "，或者"), joined(r.rules(), false, ", or "));
      case OriginRule.ByPart r -> of(r);
    };
  }

  private static Bilingual change(OriginRule.ChangeOfClassification rule) {
    var zh =
        switch (rule.level()) {
          case CC -> "所有非原产材料与产品不在同一章（HS 前 2 位不同）";
          case CTH -> "所有非原产材料与产品不在同一品目（HS 前 4 位不同）";
          case CTSH -> "所有非原产材料与产品不在同一子目（HS 前 6 位不同）";
        };
    var en =
        switch (rule.level()) {
          case CC -> "every non-originating material is of another chapter (first 2 digits)";
          case CTH -> "every non-originating material is of another heading (first 4 digits)";
          case CTSH -> "every non-originating material is of another subheading (first 6 digits)";
        };
    if (rule.except().isEmpty()) {
      return new Bilingual(zh, en + " than the good");
    }
    var spans = rule.except().stream().map(CodeSpan::toString).toList();
    return new Bilingual(
        zh
            + "，且不得来自 "
            + spans.stream().map(RuleSentence::chapterZh).collect(Collectors.joining("、")),
        en + " than the good, and none of " + String.join(", ", spans));
  }

  private static String chapterZh(String span) {
    return span.startsWith("Chapter") ? "第 " + span.replaceAll("^Chapters? ", "") + " 章" : span;
  }

  private String joined(List<OriginRule> rules, boolean zh, String by) {
    return rules.stream()
        .map(r -> zh ? clause(r).zh() : clause(r).en())
        .collect(Collectors.joining(by));
  }

  private static String numbered(
      List<OriginRule> rules, Function<OriginRule, String> say, String form, String by) {
    var b = new StringBuilder();
    for (int i = 0; i < rules.size(); i++) {
      b.append(i == 0 ? "" : by).append(form.formatted(i + 1, say.apply(rules.get(i))));
    }
    return b.toString();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
