package org.oumao.advice;

import java.util.ArrayList;
import java.util.List;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.fact.Language;
import org.oumao.origin.OriginRule;
import org.oumao.origin.RuleAnswer;
import org.oumao.origin.RuleRow;
import org.oumao.origin.RuleSentence;
import org.oumao.origin.RuleWords;

/** Says a rule of origin in words: the rule first, then what it means, its source, its limits. */
public final class RuleText {
  private static final int LARGEST_ZH = 700;
  private static final int LARGEST_EN = 1500;

  private final RuleAnswer answer;
  private final Language language;
  private final RuleWords words;

  private RuleText(RuleAnswer answer, Language language, RuleWords words) {
    this.answer = answer;
    this.language = language;
    this.words = words;
  }

  /**
   * A rule as said, with what it rests on.
   *
   * @param text plain text, lines parted by line breaks
   */
  public record Said(String text, List<Fact> facts, List<Citation> citations) {
    public Said {
      facts = List.copyOf(facts);
      citations = List.copyOf(citations);
    }
  }

  /**
   * For a chat: at most 700 Chinese or 1,500 Latin characters; notes that don't fit are left out.
   */
  public static Said brief(RuleAnswer answer, Language language, RuleWords words) {
    int largest =
        switch (language) {
          case ZH -> LARGEST_ZH;
          case EN -> LARGEST_EN;
        };
    var said = new RuleText(answer, language, words);
    return new Said(said.say(largest), said.facts(), List.of(answer.citation()));
  }

  /** For the terminal: every note. */
  public static String full(RuleAnswer answer, Language language, RuleWords words) {
    return new RuleText(answer, language, words).say(Integer.MAX_VALUE);
  }

  private String say(int largest) {
    var lines = new ArrayList<String>();
    var name = answer.agreement().shortName().in(language);
    if (answer.rule().isPresent()) {
      var rule = answer.rule().get();
      lines.add(
          m(
              answer.general() ? "rule.general" : "rule.one",
              name,
              answer.hs(),
              shown(rule, largest)));
      lines.add(new RuleSentence(words).of(rule).in(language));
    } else {
      lines.add(m("rule.several", name, answer.hs()));
      answer.rows().stream()
          .limit(largest == Integer.MAX_VALUE ? Integer.MAX_VALUE : 6)
          .forEach(r -> lines.add("- " + row(r)));
    }
    var source =
        m(
            "rule.source",
            answer.citation().label(),
            answer.edition().map(e -> m("rule.edition", e.name().replace("HS", "HS "))).orElse(""),
            answer.citation().asOf(),
            answer.citation().verified().phrase().in(language));
    int left = largest - source.length() - 1 - lines.stream().mapToInt(l -> l.length() + 1).sum();
    for (var note : answer.notes()) {
      var text = note.in(language);
      if (text.length() + 1 <= left) {
        lines.add(text);
        left -= text.length() + 1;
      }
    }
    lines.add(source);
    return String.join("\n", lines);
  }

  private static String shown(OriginRule rule, int largest) {
    var text = rule.toString();
    return text.length() > largest / 3 ? text.substring(0, largest / 3) + "…" : text;
  }

  private static String row(RuleRow r) {
    return r.code() + "  " + r.rule().map(OriginRule::toString).orElse("—");
  }

  private List<Fact> facts() {
    return answer.rule().stream()
        .map(r -> new Fact("rule", r.toString(), answer.citation()))
        .toList();
  }

  private String m(String key, Object... values) {
    return Messages.say(language, key, values);
  }
}
