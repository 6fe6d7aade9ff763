package org.oumao.origin;

import java.util.Collection;

/** What a test says: it may be undecided for want of a figure or an answer. */
public enum Outcome {
  PASSED,
  FAILED,
  UNKNOWN;

  static Outcome of(boolean passed) {
    return passed ? PASSED : FAILED;
  }

  /** Passed when all are, failed when one is, else unknown. */
  static Outcome all(Collection<Outcome> outcomes) {
    return outcomes.contains(FAILED) ? FAILED : outcomes.contains(UNKNOWN) ? UNKNOWN : PASSED;
  }

  /** Passed when one is, failed when all are, else unknown. */
  static Outcome any(Collection<Outcome> outcomes) {
    return outcomes.contains(PASSED) ? PASSED : outcomes.contains(UNKNOWN) ? UNKNOWN : FAILED;
  }

  /** The same answer of all of them, unknown when they differ. */
  static Outcome agreed(Collection<Outcome> outcomes) {
    return outcomes.stream().distinct().count() == 1 ? outcomes.iterator().next() : UNKNOWN;
  }
}
