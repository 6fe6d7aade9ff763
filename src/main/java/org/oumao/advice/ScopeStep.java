package org.oumao.advice;

import java.util.List;
import java.util.Optional;

/** What none of the tables and passages answered: outside our field, or not known. */
final class ScopeStep implements Step {
  private final boolean onlyPlainlyOutside;

  /**
   * @param onlyPlainlyOutside before the passages are asked, only what plainly lies outside is
   *     taken
   */
  ScopeStep(boolean onlyPlainlyOutside) {
    this.onlyPlainlyOutside = onlyPlainlyOutside;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    boolean ours =
        !r.agreements().isEmpty()
            || r.asks("duty")
            || r.asks("rule")
            || r.asks("code")
            || r.asks("agreement")
            || r.asks("field");
    if (r.asks("out-of-scope") && !ours) {
      return Optional.of(outside(r));
    }
    if (onlyPlainlyOutside) {
      return Optional.empty();
    }
    boolean near = ours || r.asks("export") || !r.countries().isEmpty() || !r.codes().isEmpty();
    return near ? Optional.empty() : Optional.of(outside(r));
  }

  private static Advice outside(Reading r) {
    return new Advice.Abstention(
        r.language(),
        Messages.say(r.language(), "out-of-scope"),
        Reason.OUT_OF_SCOPE,
        List.of(),
        r.question().context());
  }
}
