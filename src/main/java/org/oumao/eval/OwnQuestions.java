package org.oumao.eval;

import java.util.List;
import org.oumao.advice.Advice;
import org.oumao.advice.Adviser;
import org.oumao.advice.Question;
import org.oumao.fact.Language;
import org.oumao.search.Library;

/**
 * The passages' own test questions, which are not indexed: right when the passage itself answers.
 */
public final class OwnQuestions {
  private OwnQuestions() {}

  public static Score score(Library library, Adviser adviser) {
    var score = new Score();
    for (var p : library.knowledge().passages()) {
      for (var language : Language.values()) {
        for (var question : p.tests().in(language)) {
          var advice = adviser.advise(Question.of(question));
          var expected =
              new ExpectedAnswer(
                  p.id(),
                  language.code(),
                  question,
                  p.file().substring(0, Math.max(0, p.file().lastIndexOf('/'))),
                  "answered",
                  List.of(),
                  List.of(),
                  List.of());
          score.add(expected, judge(p.id(), advice), cited(advice) + " " + advice.text());
        }
      }
    }
    return score;
  }

  private static Judge.Judgement judge(String id, Advice advice) {
    if (!(advice instanceof Advice.Answer a)) {
      return Judge.Judgement.wrong("status " + Judge.status(advice));
    }
    return a.citations().stream().anyMatch(c -> c.passage().equals(id))
        ? Judge.Judgement.RIGHT
        : Judge.Judgement.wrong("another passage");
  }

  private static String cited(Advice advice) {
    return advice instanceof Advice.Answer a && !a.citations().isEmpty()
        ? a.citations().getFirst().passage()
        : "-";
  }
}
