package org.oumao.advice;

import java.util.Locale;

/** Why a question is not answered. */
public enum Reason {
  NOT_FOUND,
  NOT_IN_TABLE,
  UNKNOWN_CODE,
  OUT_OF_SCOPE,
  DECLINED,
  UNREADABLE,
  PERSON;

  /** As printed: {@code not-found}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a member of staff takes over. */
  public boolean needsPerson() {
    return this == NOT_FOUND || this == NOT_IN_TABLE || this == PERSON;
  }
}
