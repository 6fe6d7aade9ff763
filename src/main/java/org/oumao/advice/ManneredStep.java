package org.oumao.advice;

import java.util.List;
import java.util.Optional;

/** Greetings, thanks, the wish for a person, and what must be declined. */
final class ManneredStep implements Step {
  private static final double MOSTLY = 0.45;

  @Override
  public Optional<Advice> take(Reading r) {
    if (r.asks("person")) {
      return Optional.of(abstain(r, Reason.PERSON, "person"));
    }
    if (r.asks("declined") && !r.asks("declined-unless")) {
      return Optional.of(abstain(r, Reason.DECLINED, "declined"));
    }
    boolean names = !r.countries().isEmpty() || !r.agreements().isEmpty() || !r.codes().isEmpty();
    if (names || r.asks("duty") || r.asks("rule") || r.asks("code")) {
      return Optional.empty();
    }
    for (var kind : List.of("able", "hello", "thanks", "bye", "ok")) {
      if (r.asks("smalltalk-" + kind) && r.bare() <= MOSTLY) {
        return Optional.of(
            new Advice.Answer(
                r.language(),
                Messages.say(r.language(), kind),
                List.of(),
                List.of(),
                List.of(),
                1,
                true,
                r.question().context()));
      }
    }
    return Optional.empty();
  }

  private static Advice abstain(Reading r, Reason reason, String key) {
    return new Advice.Abstention(
        r.language(), Messages.say(r.language(), key), reason, List.of(), r.question().context());
  }
}
