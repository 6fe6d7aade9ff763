package org.oumao.duty;

import org.oumao.fact.Bilingual;

/**
 * What must be said beside a rate.
 *
 * @param code kebab-case name that programs rely on: {@code china-excluded}, {@code mfn-applies}
 * @param words the warning in both languages
 */
public record DutyWarning(String code, Bilingual words) {
  static final String CHINA_EXCLUDED = "china-excluded";
  static final String MFN_APPLIES = "mfn-applies";
  static final String NOT_IN_TABLE = "not-in-table";
  static final String NOT_VERIFIED = "not-verified";

  static DutyWarning of(String code, String zh, String en) {
    return new DutyWarning(code, new Bilingual(zh, en));
  }

  /** Whether a preference that bears it can't be used for Chinese goods. */
  boolean forbidsUse() {
    return code.equals(CHINA_EXCLUDED) || code.equals(MFN_APPLIES);
  }
}
