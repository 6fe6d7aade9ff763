package org.oumao.eval;

import java.util.regex.Pattern;
import org.oumao.advice.Advice;

/** Judges one advice against what was expected. */
public final class Judge {
  private static final int LONGEST = 1500;

  private Judge() {}

  /**
   * A judgement.
   *
   * @param why what is wrong, empty when right
   */
  public record Judgement(boolean right, boolean forbidden, String why) {
    static final Judgement RIGHT = new Judgement(true, false, "");

    static Judgement wrong(String why) {
      return new Judgement(false, false, why);
    }
  }

  /** The status as the JSON shapes name it. */
  public static String status(Advice advice) {
    return switch (advice) {
      case Advice.Answer a -> "answered";
      case Advice.Clarify c -> "clarify";
      case Advice.Abstention a -> "abstained";
    };
  }

  public static Judgement judge(ExpectedAnswer expected, Advice advice) {
    var text = advice.text();
    for (var p : expected.mustNot()) {
      if (p.matcher(text).find()) {
        return new Judgement(false, true, "says " + p.pattern());
      }
    }
    var status = status(advice);
    boolean cites = advice instanceof Advice.Answer a && !a.citations().isEmpty();
    if (expected.expect().equals("answered")) {
      return answered(expected, text, status, cites);
    }
    if (status.equals("answered") && cites && !expected.orAnswered().isEmpty()) {
      return lacking(expected.orAnswered(), text);
    }
    boolean right =
        status.equals(expected.expect())
            || expected.expect().equals("abstained") && status.equals("clarify");
    return right ? Judgement.RIGHT : Judgement.wrong("status " + status);
  }

  private static Judgement answered(
      ExpectedAnswer expected, String text, String status, boolean cites) {
    if (!status.equals("answered")) {
      return Judgement.wrong("status " + status);
    }
    if (!expected.kind().equals("smalltalk") && !cites) {
      return Judgement.wrong("no citation");
    }
    if (text.length() > LONGEST) {
      return Judgement.wrong(text.length() + " characters long");
    }
    return lacking(expected.must(), text.replace(expected.question(), " "));
  }

  private static Judgement lacking(Iterable<Pattern> must, String text) {
    for (var p : must) {
      if (!p.matcher(text).find()) {
        return Judgement.wrong("lacks " + p.pattern());
      }
    }
    return Judgement.RIGHT;
  }
}
