package org.oumao.advice;

import java.util.ArrayList;
import org.oumao.fact.Language;
import org.oumao.origin.BrokerStep;
import org.oumao.origin.OriginAssessment;
import org.oumao.origin.Outcome;

/** Says an assessment in words: the verdict first, then its working. */
public final class OriginText {
  private static final int LARGEST_ZH = 700;
  private static final int LARGEST_EN = 1500;

  private final OriginAssessment a;
  private final Language language;

  private OriginText(OriginAssessment a, Language language) {
    this.a = a;
    this.language = language;
  }

  /** For the terminal: everything. */
  public static String full(OriginAssessment assessment, String agreement, Language language) {
    return new OriginText(assessment, language).say(agreement, Integer.MAX_VALUE);
  }

  /**
   * For a chat: verdict, figures, what is missing or would help; at most 700 or 1,500 characters.
   */
  public static String brief(OriginAssessment assessment, String agreement, Language language) {
    return new OriginText(assessment, language)
        .say(
            agreement,
            switch (language) {
              case ZH -> LARGEST_ZH;
              case EN -> LARGEST_EN;
            });
  }

  private String say(String agreement, int largest) {
    boolean whole = largest == Integer.MAX_VALUE;
    var lines = new ArrayList<String>();
    var product = a.bill().product();
    var key =
        switch (a.outcome()) {
          case PASSED -> "origin.passed";
          case FAILED -> "origin.failed";
          case UNKNOWN -> "origin.unknown";
        };
    lines.add(
        m(
            key,
            (product.name().isEmpty() ? "" : product.name() + " ") + product.hs(),
            agreement.isEmpty() ? m("origin.norule.agreement") : agreement,
            a.criterion()));
    a.rule().ifPresent(r -> lines.add(m("origin.rule", r)));
    for (var t : a.tests()) {
      lines.add("- " + t.name() + m("origin.colon") + result(t.outcome()));
      t.steps().stream()
          .limit(whole ? Long.MAX_VALUE : 3)
          .forEach(s -> lines.add("  " + s.in(language)));
    }
    if (!a.missing().isEmpty()) {
      lines.add(m("origin.missing", String.join(", ", a.missing())));
    }
    a.cheapestChange().ifPresent(c -> lines.add(m("origin.change", c.effect().in(language))));
    if (whole) {
      lines.add(m("origin.steps"));
      a.steps().forEach(s -> lines.add(step(s)));
    }
    if (!a.caveats().isEmpty()) {
      lines.add(m("origin.assumptions"));
      a.caveats().forEach(c -> lines.add("- " + c.in(language)));
    }
    return whole ? String.join("\n", lines) : fitted(lines, largest);
  }

  private static String fitted(ArrayList<String> lines, int largest) {
    var b = new StringBuilder();
    for (var l : lines) {
      if (b.length() + l.length() + 1 > largest) {
        break;
      }
      b.append(b.isEmpty() ? "" : "\n").append(l);
    }
    return b.toString();
  }

  private String step(BrokerStep s) {
    var place = s.citation().label();
    return "- "
        + m("origin.step." + s.kind().code())
        + m("origin.colon")
        + m("origin.result." + s.result().code())
        + m("origin.stop")
        + s.text().in(language)
        + (place.isEmpty() ? "" : m("origin.place", place));
  }

  private String result(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> m("origin.result.passed");
      case FAILED -> m("origin.result.failed");
      case UNKNOWN -> m("origin.result.open");
    };
  }

  private String m(String key, Object... values) {
    return Messages.say(language, key, values);
  }
}
