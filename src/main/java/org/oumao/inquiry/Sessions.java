package org.oumao.inquiry;

import java.time.Instant;
import java.util.Optional;

/**
 * Who is logged in at the desk. Of a session's token only the hash is kept. Whoever is disabled or
 * gets another password or role is logged out. Thread-safe.
 */
public interface Sessions {

  /** Begins a session that holds until the moment, or until it rests too long. */
  void open(String tokenHash, String name, Instant now, Instant until);

  /** Who has the session, if it still holds; notes that it was used. */
  Optional<StaffMember> find(String tokenHash, Instant now);

  /** Ends one session. */
  void close(String tokenHash);
}
