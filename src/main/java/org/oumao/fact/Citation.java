package org.oumao.fact;

import java.time.LocalDate;

/**
 * Where a fact stands.
 *
 * @param source short name as shown: {@code RCEP}, {@code GACC 2023 No. 136}
 * @param locator place in the source: {@code Article 3.16(6)}, {@code Annex 3A 90.04}
 * @param passage id of the passage that carries the fact, empty when it comes from a table
 * @param verified how far it was verified
 * @param asOf the day the source was read, or for rates the day they hold for
 */
public record Citation(
    String source, String locator, String passage, Verification verified, LocalDate asOf) {

  /** A citation of a table's own source, belonging to no passage. */
  public static Citation ofTable(
      String source, String locator, Verification verified, LocalDate asOf) {
    return new Citation(source, locator, "", verified, asOf);
  }

  /** Source and place in one short line. */
  public String label() {
    return locator.isEmpty() || locator.equals("whole") ? source : source + " " + locator;
  }
}
