package org.oumao.chain;

import java.time.LocalDate;

/**
 * Who helped which firm with what.
 *
 * @param who the helper
 * @param what in a sentence
 */
public record ServiceReport(
    CreditCode company, LocalDate date, String chain, String who, String what) implements ChainRow {

  @Override
  public String key() {
    return String.join("\t", company.value(), date.toString(), chain, who, what);
  }
}
