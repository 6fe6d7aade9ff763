package org.oumao.fact;

import java.util.Locale;

/** The codes of everything that Oumao refuses. */
public enum ErrorCode {
  BAD_INPUT,
  BAD_CODE,
  UNKNOWN_CODE,
  OLD_CODE,
  UNKNOWN_COUNTRY,
  UNKNOWN_AGREEMENT,
  NOT_IN_TABLE,
  NO_RULE,
  NOT_FOUND,
  NOT_ALLOWED,
  BUSY,
  TOO_LARGE,
  TOO_MANY,
  NO_FILE,
  BAD_BACKUP,
  BAD_SETTING,
  HOME_IN_USE,
  HOME_UNWRITABLE,
  DATABASE_NEWER,
  DATABASE_CORRUPT,
  DISK_FULL,
  PORT_IN_USE,
  USAGE;

  /** As printed: {@code not-in-table}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
