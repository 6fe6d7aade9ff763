package org.oumao.advice;

import java.util.List;
import org.oumao.search.TextFold;

/** Answers by trying its steps in order: exact tables before passages, the unknown said last. */
public final class StepwiseAdviser implements Adviser {
  private static final int LONGEST = 1500;

  private final QuestionReader reader;
  private final FollowUp followUp;
  private final List<Step> steps;
  private final String version;

  StepwiseAdviser(QuestionReader reader, FollowUp followUp, List<Step> steps, String version) {
    this.reader = reader;
    this.followUp = followUp;
    this.steps = List.copyOf(steps);
    this.version = version;
  }

  @Override
  public String knowledgeVersion() {
    return version;
  }

  @Override
  public Advice advise(Question question) {
    var language = question.language();
    if (question.text().length() > LONGEST) {
      return unreadable(question, "too-long");
    }
    var folded = TextFold.fold(question.text());
    if (folded.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return unreadable(question, folded.isEmpty() ? "empty" : "unreadable");
    }
    var alone = reader.read(question);
    var completed = followUp.complete(question, alone);
    var reading = completed.equals(question) ? alone : reader.read(completed);
    for (var step : steps) {
      var advice = step.take(reading);
      if (advice.isPresent()) {
        return advice.get();
      }
    }
    return new Advice.Abstention(
        language,
        Messages.say(language, "not-found"),
        Reason.NOT_FOUND,
        List.of(),
        question.context());
  }

  private static Advice unreadable(Question question, String key) {
    return new Advice.Abstention(
        question.language(),
        Messages.say(question.language(), key),
        Reason.UNREADABLE,
        List.of(),
        question.context());
  }
}
