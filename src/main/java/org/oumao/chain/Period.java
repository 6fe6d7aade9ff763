package org.oumao.chain;

import java.time.LocalDate;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/** A stretch of days, both ends included. Immutable. */
public record Period(LocalDate from, LocalDate to) {
  /** A day before all records. */
  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  /** A day after all records. */
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  /** All of time. */
  public static final Period ALWAYS = new Period(BEGINNING, END);

  /**
   * @throws Refused when it ends before it begins
   */
  public Period {
    if (to.isBefore(from)) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          "起始日期 " + from + " 晚于截止日期 " + to + "，请对调。",
          "The first day " + from + " is after the last day " + to + "; swap them.");
    }
  }

  public boolean hasBeginning() {
    return !from.equals(BEGINNING);
  }

  public boolean hasEnd() {
    return !to.equals(END);
  }

  /** The same, beginning on this day. */
  public Period since(LocalDate day) {
    return new Period(day, to);
  }

  /** The same, ending on this day. */
  public Period until(LocalDate day) {
    return new Period(from, day);
  }
}
