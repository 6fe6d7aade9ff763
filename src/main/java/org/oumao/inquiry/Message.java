package org.oumao.inquiry;

import java.time.Instant;
import java.util.Locale;

/**
 * One message of an inquiry.
 *
 * @param by the member of staff who wrote it, else empty
 * @param delivery how far it got to the user; {@link Delivery#NONE} for the user's own
 * @param reason why it was not delivered, else empty
 */
public record Message(
    long id, Author author, String by, Instant at, String text, Delivery delivery, String reason) {

  /** Who wrote a message. */
  public enum Author {
    USER,
    BOT,
    STAFF;

    /** As printed: {@code user}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far a message got. */
  public enum Delivery {
    NONE,
    QUEUED,
    SENT,
    FAILED,
    BLOCKED;

    /** As printed: {@code queued}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
