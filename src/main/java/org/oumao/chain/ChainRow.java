package org.oumao.chain;

/**
 * One row of what is kept on chains, as it is imported and added. Two rows with the same key are
 * about the same thing; two equal rows say the same of it.
 */
public sealed interface ChainRow
    permits ChainChief, Company, DockingActivity, SignedProject, ServiceReport {

  /** What tells it from others of its kind: a firm's credit code, a project's id … */
  String key();

  /** Id of the industry chain. */
  String chain();
}
