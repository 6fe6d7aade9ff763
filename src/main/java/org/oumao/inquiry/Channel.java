package org.oumao.inquiry;

import java.util.Locale;
import java.util.Optional;

/** A way people reach us. */
public enum Channel {
  CLI,
  WEB,
  TELEGRAM,
  PHONE,
  WALK_IN;

  /** As printed: {@code walk-in}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The channel printed so; empty when there is none. */
  public static Optional<Channel> find(String code) {
    for (var c : values()) {
      if (c.code().equals(code)) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  /** Whether a second message of the same conversation can come in through it. */
  public boolean talksOn() {
    return this == WEB || this == TELEGRAM;
  }

  /** Whether words for the person are carried out by a sender, later and perhaps in vain. */
  public boolean isSentTo() {
    return this == TELEGRAM;
  }
}
