package org.oumao.inquiry;

import java.util.Locale;
import java.util.Optional;

/** What a member of staff may do. */
public enum Role {
  /** Looks only. */
  VIEWER,
  /** Deals with inquiries. */
  AGENT,
  /** Looks after one industry chain. */
  CHIEF,
  /** Everything, people too. */
  ADMIN;

  /** As printed: {@code admin}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role printed so; empty when there is none. */
  public static Optional<Role> find(String code) {
    for (var r : values()) {
      if (r.code().equals(code)) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }

  /** Whether inquiries may be changed. */
  public boolean mayAct() {
    return this != VIEWER;
  }
}
