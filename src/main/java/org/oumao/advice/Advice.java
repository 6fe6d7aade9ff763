package org.oumao.advice;

import java.util.List;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.fact.Language;

/** What Oumao says to a question: an answer, one question back, or that it does not know. */
public sealed interface Advice {

  /** The language of {@link #text}. */
  Language language();

  /** What the user sees, plain text, the figure first. */
  String text();

  /** What one can do next; for a question back, its possible answers. */
  List<Option> options();

  /** What the conversation knows after this. */
  Context context();

  /**
   * An answer from tables or passages.
   *
   * @param smalltalk a greeting or thanks, which cites nothing and is no inquiry's last word
   * @param confidence 0 to 1
   */
  record Answer(
      Language language,
      String text,
      List<Citation> citations,
      List<Fact> facts,
      List<Option> options,
      double confidence,
      boolean smalltalk,
      Context context)
      implements Advice {
    public Answer {
      citations = List.copyOf(citations);
      facts = List.copyOf(facts);
      options = List.copyOf(options);
    }
  }

  /** One thing is missing: a question back with its possible answers. */
  record Clarify(Language language, String text, List<Option> options, Context context)
      implements Advice {
    public Clarify {
      options = List.copyOf(options);
    }
  }

  /** Not answered, and why. */
  record Abstention(
      Language language, String text, Reason reason, List<Option> options, Context context)
      implements Advice {
    public Abstention {
      options = List.copyOf(options);
    }
  }
}
