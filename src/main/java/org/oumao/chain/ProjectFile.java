package org.oumao.chain;

import java.time.Instant;
import java.util.List;

/**
 * A project with what is to be done about it and how it came this far.
 *
 * @param history changes of state, oldest first
 * @param version rises with each change
 */
public record ProjectFile(SignedProject project, Care care, List<Change> history, long version) {

  public ProjectFile {
    history = List.copyOf(history);
  }

  /**
   * @param nextStep what is to be done next, or empty
   * @param nextDate by when, as {@code 2026-11-24}, or empty
   * @param problem what stands in the way, or empty
   * @param order the follow-up order (督办) given for it: to whom and what, or empty
   */
  public record Care(String nextStep, String nextDate, String problem, String order) {
    /** Nothing to do. */
    public static final Care NONE = new Care("", "", "", "");
  }

  /**
   * @param from code of the state before, empty for the first
   * @param to code of the state after
   */
  public record Change(Instant at, String by, String from, String to, String note) {}
}
