package org.oumao.inquiry;

import java.util.Locale;

/** What was said to a message. */
public enum AnswerStatus {
  /** Nothing yet. */
  NONE,
  ANSWERED,
  CLARIFY,
  ABSTAINED;

  /** As printed: {@code answered}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
