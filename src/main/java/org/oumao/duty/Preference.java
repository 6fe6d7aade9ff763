package org.oumao.duty;

import java.util.List;

/**
 * What an agreement grants to Chinese originating goods on a line.
 *
 * @param agreement agreement id
 * @param rate as printed; without a number where Chinese goods can't have it
 * @param warnings what limits it
 */
public record Preference(String agreement, DutyRate rate, List<DutyWarning> warnings) {
  public Preference {
    warnings = List.copyOf(warnings);
  }

  /** Whether Chinese goods can have it and gain from it, as far as the table tells. */
  public boolean usable() {
    return warnings.stream().noneMatch(DutyWarning::forbidsUse);
  }
}
