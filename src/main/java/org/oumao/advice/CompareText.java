package org.oumao.advice;

import java.util.ArrayList;
import java.util.List;
import org.oumao.advice.AgreementComparison.Compared;
import org.oumao.advice.AgreementComparison.Rate;
import org.oumao.advice.AgreementComparison.Row;
import org.oumao.agreement.AgreementTerm;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.fact.Language;
import org.oumao.origin.OriginRule;
import org.oumao.origin.RuleAnswer;

/** Says a comparison in words: the advice first, then each agreement. */
public final class CompareText {
  private final Compared compared;
  private final Language language;

  private CompareText(Compared compared, Language language) {
    this.compared = compared;
    this.language = language;
  }

  /**
   * A comparison as said, with what it rests on.
   *
   * @param text plain text, lines parted by line breaks
   */
  public record Said(String text, List<Fact> facts, List<Citation> citations) {
    public Said {
      facts = List.copyOf(facts);
      citations = List.copyOf(citations);
    }
  }

  /** For a chat: at most 700 Chinese or 1,500 Latin characters. */
  public static Said brief(Compared compared, Language language) {
    var text = new CompareText(compared, language);
    int largest =
        switch (language) {
          case ZH -> 700;
          case EN -> 1500;
        };
    return new Said(text.say(largest, false), text.facts(), text.citations());
  }

  /** For the terminal: everything. */
  public static String full(Compared compared, Language language) {
    return new CompareText(compared, language).say(Integer.MAX_VALUE, true);
  }

  private String say(int largest, boolean whole) {
    var lines = new ArrayList<String>();
    lines.add(m("compare.head", compared.hs(), compared.to().name().in(language)));
    lines.add(compared.advice().in(language));
    if (compared.mfn() != null) {
      lines.add("- " + m("compare.mfn", compared.mfn().text()));
    }
    for (var row : compared.rows()) {
      lines.add("- " + brief(row));
      if (whole) {
        for (var key : List.of("de_minimis", "proof", "validity", "direct_consignment")) {
          lines.add(
              "  "
                  + m("compare." + key)
                  + m("origin.colon")
                  + row.agreement()
                      .term(key)
                      .map(t -> t.words().in(language) + m("origin.place", t.citation().label()))
                      .orElse(m("compare.unknown")));
        }
      }
    }
    compared.notes().forEach(n -> lines.add(n.in(language)));
    lines.add(m("duty.confirm"));
    var b = new StringBuilder();
    for (var l : lines) {
      if (b.length() + l.length() + 1 > largest) {
        break;
      }
      b.append(b.isEmpty() ? "" : "\n").append(l);
    }
    return b.toString();
  }

  private String brief(Row row) {
    return m(
        "compare.row",
        row.agreement().shortName().in(language),
        row.rate().map(Rate::text).orElse(m("compare.norate")),
        row.rule()
            .map(r -> r.rule().map(OriginRule::toString).orElse(m("compare.several")))
            .orElse(m("compare.norule")),
        row.agreement()
            .term("validity")
            .map(AgreementTerm.Known::words)
            .map(w -> w.in(language))
            .orElse(m("compare.unknown")));
  }

  private List<Fact> facts() {
    var found = new ArrayList<Fact>();
    for (var row : compared.rows()) {
      if (row.rate().isPresent()) {
        found.add(
            new Fact(row.agreement().id(), row.rate().get().text(), row.citations().get(0)));
      }
      row.rule()
          .flatMap(RuleAnswer::rule)
          .ifPresent(
              r ->
                  found.add(
                      new Fact(
                          row.agreement().id() + "-rule",
                          r.toString(),
                          row.rule().orElseThrow().citation())));
    }
    return found;
  }

  private List<Citation> citations() {
    return compared.rows().stream().flatMap(r -> r.citations().stream()).distinct().toList();
  }

  private String m(String key, Object... values) {
    return Messages.say(language, key, values);
  }
}
