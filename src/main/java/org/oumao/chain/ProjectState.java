package org.oumao.chain;

import java.util.Locale;
import java.util.Set;

/** How far a project is. */
public enum ProjectState {
  LEAD,
  TALKING,
  SIGNED,
  DELIVERED,
  DROPPED;

  /** As printed: {@code lead}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Signed, and perhaps delivered since: what the figures count. */
  public boolean isSigned() {
    return this == SIGNED || this == DELIVERED;
  }

  /**
   * The states a project may go to next: onwards, steps may be skipped; given up until delivered;
   * taken up again once given up.
   */
  public Set<ProjectState> next() {
    return switch (this) {
      case LEAD -> Set.of(TALKING, SIGNED, DROPPED);
      case TALKING -> Set.of(SIGNED, DROPPED);
      case SIGNED -> Set.of(DELIVERED, DROPPED);
      case DELIVERED -> Set.of();
      case DROPPED -> Set.of(LEAD, TALKING);
    };
  }
}
