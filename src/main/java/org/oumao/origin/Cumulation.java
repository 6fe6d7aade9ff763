package org.oumao.origin;

import org.oumao.fact.Citation;

/** Whose originating materials count as one's own. */
public record Cumulation(Scope scope, Citation citation) {

  /** How far it reaches. */
  public enum Scope {
    /** All parties of the agreement. */
    PARTIES,
    /** The two parties. */
    BILATERAL,
    /** Only where the content of the parties together reaches a percentage. */
    CONTENT
  }
}
