package org.oumao.chain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oumao.fact.Refused;

/**
 * Keeps what is known of chains. Every change is audited. All methods throw {@link Refused} {@code
 * busy} while the store can't answer. Thread-safe.
 */
public interface ChainRegister {

  /** The rows of this kind that stand under the keys. */
  Map<String, ChainRow> standing(ImportKind kind, Collection<String> keys);

  /** Which of the credit codes are those of firms we know. */
  Set<String> firms(Collection<String> codes);

  /** Firms by their folded names ({@link FirmName#fold}), each with its credit code. */
  Map<String, String> namesakes(Collection<String> foldedNames);

  /** Ids of chains that only imports have named, by id. */
  List<String> namedChains();

  /** Keeps rows. */
  void take(Intake intake);

  Optional<ProjectFile> project(String id);

  /**
   * Changes a project's state or what is to be done about it.
   *
   * @return false when it was changed since it was looked at
   */
  boolean move(ProjectMove move);
}
