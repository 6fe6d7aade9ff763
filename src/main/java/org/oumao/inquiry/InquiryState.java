package org.oumao.inquiry;

import java.util.Locale;
import java.util.Optional;

/** Where an inquiry stands. */
public enum InquiryState {
  /** Recorded, not yet answered. */
  NEW,
  /** The bot answered or asked back; nobody need do anything. */
  ANSWERED,
  /** Somebody must take it. */
  NEEDS_PERSON,
  /** Somebody has it. */
  IN_PROGRESS,
  /** Staff wrote; the user's word is awaited. */
  WAITING_USER,
  SOLVED,
  CLOSED;

  /** As printed: {@code needs-person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state printed so; empty when there is none. */
  public static Optional<InquiryState> find(String code) {
    for (var s : values()) {
      if (s.code().equals(code)) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }

  /** Whether a person has it, so that all the user writes joins it. */
  public boolean isWithPerson() {
    return this == NEEDS_PERSON || this == IN_PROGRESS || this == WAITING_USER;
  }

  /** Whether it came to its end. */
  public boolean isEnded() {
    return this == SOLVED || this == CLOSED;
  }

  /** Whether staff owe something by the due date. */
  public boolean isOwed() {
    return this == NEEDS_PERSON || this == IN_PROGRESS;
  }
}
