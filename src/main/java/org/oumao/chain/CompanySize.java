package org.oumao.chain;

import java.util.Locale;

/** How large a firm is, as the statistics offices divide them by headcount and turnover. */
public enum CompanySize {
  MICRO,
  SMALL,
  MEDIUM,
  LARGE;

  /** As printed: {@code micro}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Micro, small and medium: the SMEs of the figures. */
  public boolean isSme() {
    return this != LARGE;
  }
}
