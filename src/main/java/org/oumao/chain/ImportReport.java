package org.oumao.chain;

import java.util.List;

/**
 * What an import did, or with a dry run would do.
 *
 * @param imported rows that are new
 * @param updated rows that say something new of what stood already
 * @param skipped rows seen before
 * @param problems rows that were not taken, and why
 * @param warnings rows that were taken and should be looked at
 */
public record ImportReport(
    ImportKind kind,
    int imported,
    int updated,
    int skipped,
    List<RowFault> problems,
    List<RowFault> warnings) {

  public ImportReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }
}
