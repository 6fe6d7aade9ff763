package org.oumao.chat;

import java.time.LocalDate;
import java.util.List;
import org.oumao.advice.Advice;
import org.oumao.advice.Adviser;
import org.oumao.advice.Context;
import org.oumao.advice.Option;
import org.oumao.advice.Question;
import org.oumao.advice.Reason;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.fact.Language;
import org.oumao.fact.Verification;

/**
 * An adviser for tests of what lies around it. It knows words: {@code duty} asks back for a
 * country, {@code validity} is answered, {@code weather} lies outside, {@code boom} fails.
 */
public final class WordAdviser implements Adviser {
  private static final Citation SOURCE =
      new Citation(
          "RCEP",
          "Article 3.16(6)",
          "rcep-proof-validity",
          Verification.TEXT,
          LocalDate.of(2026, 11, 24));

  @Override
  public String knowledgeVersion() {
    return "v1";
  }

  @Override
  public Advice advise(Question q) {
    var text = q.text().toLowerCase(java.util.Locale.ROOT);
    if (text.contains("boom")) {
      throw new IllegalStateException("boom");
    }
    if (text.contains("person") || text.contains("人工")) {
      return abstain(q, Reason.PERSON);
    }
    if (text.contains("weather") || text.contains("天气")) {
      return abstain(q, Reason.OUT_OF_SCOPE);
    }
    if (text.contains("hello") || text.contains("你好")) {
      return answer(q, "hello", true, q.context());
    }
    if (!q.context().pending().isEmpty() && text.contains("japan")) {
      return answer(q, q.context().pending() + " to Japan: 3.3%", false, at("JP", ""));
    }
    if (text.contains("duty") || text.contains("关税")) {
      return new Advice.Clarify(
          q.language(),
          "which country?",
          List.of(new Option("Japan", "Japan"), new Option("Korea", "Korea")),
          at("", q.text()));
    }
    if (text.contains("validity") || text.contains("有效期")) {
      return answer(q, q.language() == Language.ZH ? "一年" : "one year", false, q.context());
    }
    return abstain(q, Reason.NOT_FOUND);
  }

  private static Context at(String country, String pending) {
    return new Context("", "", country, "", "duty", pending);
  }

  private static Advice abstain(Question q, Reason reason) {
    return new Advice.Abstention(q.language(), reason.code(), reason, List.of(), q.context());
  }

  private static Advice answer(Question q, String text, boolean smalltalk, Context context) {
    return new Advice.Answer(
        q.language(),
        text,
        smalltalk ? List.of() : List.of(SOURCE),
        smalltalk ? List.of() : List.of(new Fact("validity", text, SOURCE)),
        List.of(),
        0.9,
        smalltalk,
        context);
  }
}
