package org.oumao.inquiry;

import java.time.Instant;

/**
 * A member of staff.
 *
 * @param name login name
 * @param chain industry chain of a chief, or empty
 * @param password hash of the password, empty until one was chosen
 */
public record StaffMember(
    String name, Role role, String chain, String password, boolean disabled, Instant since) {

  /** Shows no hash. */
  @Override
  public String toString() {
    return name + " (" + role.code() + ")";
  }
}
