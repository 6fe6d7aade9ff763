package org.oumao.chain;

import java.util.List;
import org.oumao.fact.Refused;

/**
 * Reads what is kept on chains: lists by page, and the figures, each of whose numbers a list opens
 * down to its rows. All methods throw {@link Refused} {@code busy} while the store can't answer.
 * Thread-safe.
 */
public interface ChainLists {

  /** How much is kept on each chain that anything is kept on. */
  List<ChainTally> tallies();

  /** The chiefs of the scope's chain and district, the city's before the districts'. */
  List<ChainChief> chiefs(Figures.Scope scope);

  /** Firms by credit code, whatever the period. */
  Page<Company> firms(Slice slice);

  /** The firms that a service report of the period names, each once, by credit code. */
  Page<Company> served(Slice slice);

  /** Activities, newest first. */
  Page<DockingActivity> activities(Slice slice);

  /**
   * Projects, newest first.
   *
   * @param signedOnly only those that the figures count
   */
  Page<SignedProject> projects(Slice slice, boolean signedOnly);

  /** Service reports, newest first. */
  Page<ServiceReport> services(Slice slice);

  /** The figures. */
  Figures figures(Figures.Scope scope);

  /** The figures of each chain of which there is anything to report, by id. */
  List<Figures> figuresByChain(Period period, String district);

  /** All districts that firms and chiefs name, by name. */
  List<String> districts();
}
