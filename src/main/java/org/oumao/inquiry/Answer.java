package org.oumao.inquiry;

import java.util.List;
import org.oumao.advice.Advice;
import org.oumao.advice.Option;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.fact.Language;

/**
 * What was said to a message, as it is kept: enough to explain it a year later.
 *
 * @param reason why it was not answered, empty when it was
 * @param confidence 0 to 1
 * @param knowledge version of the knowledge base it came from, empty for fixed words
 */
public record Answer(
    AnswerStatus status,
    String reason,
    Language language,
    String text,
    List<Citation> citations,
    List<Fact> facts,
    List<Option> options,
    double confidence,
    String knowledge) {

  /** Nothing said. */
  public static final Answer NONE = fixed(AnswerStatus.NONE, Language.ZH, "");

  public Answer {
    citations = List.copyOf(citations);
    facts = List.copyOf(facts);
    options = List.copyOf(options);
  }

  /** Words of the house, such as the reply to a command. */
  public static Answer said(Language language, String text) {
    return fixed(AnswerStatus.ANSWERED, language, text);
  }

  /** A sentence for what could not be dealt with. */
  public static Answer abstained(Language language, String reason, String text) {
    return new Answer(
        AnswerStatus.ABSTAINED, reason, language, text, List.of(), List.of(), List.of(), 0, "");
  }

  private static Answer fixed(AnswerStatus status, Language language, String text) {
    return new Answer(status, "", language, text, List.of(), List.of(), List.of(), 1, "");
  }

  /** What the adviser said. */
  public static Answer of(Advice advice, String knowledge) {
    return switch (advice) {
      case Advice.Answer a ->
          new Answer(
              AnswerStatus.ANSWERED,
              "",
              a.language(),
              a.text(),
              a.citations(),
              a.facts(),
              a.options(),
              a.confidence(),
              knowledge);
      case Advice.Clarify c ->
          new Answer(
              AnswerStatus.CLARIFY,
              "",
              c.language(),
              c.text(),
              List.of(),
              List.of(),
              c.options(),
              0.5,
              knowledge);
      case Advice.Abstention a ->
          new Answer(
              AnswerStatus.ABSTAINED,
              a.reason().code(),
              a.language(),
              a.text(),
              List.of(),
              List.of(),
              a.options(),
              0,
              knowledge);
    };
  }

  /** The same answer in other words. */
  public Answer saying(String other) {
    return new Answer(
        status, reason, language, other, citations, facts, options, confidence, knowledge);
  }

  /** The same answer with other things to do next. */
  public Answer offering(List<Option> other) {
    return new Answer(
        status, reason, language, text, citations, facts, other, confidence, knowledge);
  }

  /** Whether nothing was said. */
  public boolean isNone() {
    return status == AnswerStatus.NONE;
  }
}
