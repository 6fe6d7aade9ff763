package org.oumao.inquiry;

import java.time.Duration;
import java.time.Instant;

/**
 * What people are promised who need a person: a first word within one working hour, an answer
 * within fourteen working hours, which are two days.
 */
public record Promise(OfficeHours hours) {
  private static final Duration FIRST_WORD = Duration.ofHours(1);
  private static final Duration DONE = Duration.ofHours(14);

  /** When the first word is due. */
  public Instant firstWord(Instant asked) {
    return hours.after(asked, FIRST_WORD);
  }

  /** When the answer is due. */
  public Instant done(Instant asked) {
    return hours.after(asked, DONE);
  }
}
