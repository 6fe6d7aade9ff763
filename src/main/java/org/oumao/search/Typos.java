package org.oumao.search;

/** Whether two words differ by one slip: a wrong, missing, surplus or swapped character. */
final class Typos {

  /** How two words differ. */
  enum Slip {
    /** Not at all, or by more than one slip. */
    NONE,
    /** One character stands for another. */
    WRONG,
    /** One character is missing or too many, not at the end. */
    MISSING,
    /** One character is missing or too many at the end, which in Chinese makes another thing. */
    TAIL,
    /** Two neighbours are swapped. */
    SWAPPED
  }

  private Typos() {}

  /** What tells the words apart; the first differing place is {@link #place}. */
  static Slip slip(String a, String b) {
    int la = a.length();
    int lb = b.length();
    if (Math.abs(la - lb) > 1) {
      return Slip.NONE;
    }
    int start = place(a, b);
    int least = Math.min(la, lb);
    int end = 0;
    while (end < least - start && a.charAt(la - 1 - end) == b.charAt(lb - 1 - end)) {
      end++;
    }
    int restA = la - start - end;
    int restB = lb - start - end;
    if (restA == 1 && restB == 1) {
      return Slip.WRONG;
    }
    if (restA + restB == 1) {
      return end == 0 ? Slip.TAIL : Slip.MISSING;
    }
    return restA == 2
            && restB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start)
        ? Slip.SWAPPED
        : Slip.NONE;
  }

  /** The first place where the words differ. */
  static int place(String a, String b) {
    int start = 0;
    int least = Math.min(a.length(), b.length());
    while (start < least && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    return start;
  }
}
