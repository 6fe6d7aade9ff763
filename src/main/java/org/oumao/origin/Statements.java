package org.oumao.origin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the maker says to questions that can't be computed.
 *
 * @param answers by question; absent where it was not asked
 * @param part which part of a line the good belongs to, as the rule names it; empty when not said
 */
public record Statements(Map<Asked, Boolean> answers, String part) {

  public static final Statements NONE = new Statements(Map.of(), "");

  /** A question to the maker. */
  public enum Asked {
    WHOLLY_OBTAINED,
    BORN_AND_RAISED,
    CHEMICAL_REACTION,
    /** The working or condition that the rule names was done or is met. */
    PROCESS,
    /** The proviso of the rule is met. */
    CONDITION,
    /** Nothing but minimal operations was done to the non-originating materials. */
    ONLY_MINIMAL_OPERATIONS,
    /** The goods go straight, or through other countries only as the agreement allows. */
    DIRECT_CONSIGNMENT;

    /** As in a bill: {@code wholly-obtained}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Statements {
    answers = Map.copyOf(answers);
  }

  Optional<Boolean> to(Asked question) {
    return Optional.ofNullable(answers.get(question));
  }
}
