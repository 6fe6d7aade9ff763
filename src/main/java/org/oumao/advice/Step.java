package org.oumao.advice;

import java.util.Optional;

/** One way to deal with a question. Steps are tried in order; the first that speaks wins. */
interface Step {

  /** The advice, or empty when this step has nothing to say to the question. */
  Optional<Advice> take(Reading reading);
}
