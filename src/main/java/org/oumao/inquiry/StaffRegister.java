package org.oumao.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The members of staff. Every change is audited. Thread-safe. */
public interface StaffRegister {

  Optional<StaffMember> find(String name);

  /** All of them by name. */
  List<StaffMember> list();

  /**
   * Adds one.
   *
   * @return false when the name is taken
   */
  boolean add(StaffMember member, String by);

  /** Lets one in no longer, or again. */
  void disable(String name, boolean disabled, String by, Instant at);

  /** Sets a password's hash and forgets any link. */
  void password(String name, String hash, String by, Instant at);

  /** Makes a one-time link by the hash of its token. */
  void link(String name, String tokenHash, Instant until, Instant at);

  /** Who may choose a password by a link with this token's hash, if it still holds. */
  Optional<StaffMember> byLink(String tokenHash, Instant now);
}
