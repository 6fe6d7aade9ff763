package org.oumao.chain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Rows to keep, in one transaction with their entry in the audit log.
 *
 * @param added rows whose keys are new
 * @param changed rows that take the place of those with the same key
 * @param chains ids of chains that only these rows name
 * @param by who does it
 */
public record Intake(
    ImportKind kind,
    List<ChainRow> added,
    List<ChainRow> changed,
    Set<String> chains,
    String by,
    Instant at) {

  public Intake {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    chains = Set.copyOf(chains);
  }
}
