package org.oumao.web.desk;

import java.util.Locale;
import java.util.Set;
import org.oumao.inquiry.InboxLists;
import org.oumao.inquiry.InquiryState;

/** One of the views above the list. */
public enum InboxView {
  ALL,
  NEEDS,
  PROGRESS,
  WAITING,
  MINE,
  OVERDUE,
  FOLLOW_UP,
  ENDED;

  /** As in addresses: {@code follow-up}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static InboxView of(String code) {
    for (var v : values()) {
      if (v.code().equals(code)) {
        return v;
      }
    }
    return ALL;
  }

  Set<InquiryState> states() {
    return switch (this) {
      case ALL, OVERDUE, FOLLOW_UP -> Set.of();
      case NEEDS -> Set.of(InquiryState.NEEDS_PERSON);
      case PROGRESS -> Set.of(InquiryState.IN_PROGRESS);
      case WAITING -> Set.of(InquiryState.WAITING_USER);
      case MINE ->
          Set.of(InquiryState.NEEDS_PERSON, InquiryState.IN_PROGRESS, InquiryState.WAITING_USER);
      case ENDED -> Set.of(InquiryState.SOLVED, InquiryState.CLOSED);
    };
  }

  /** How many it holds, as text; empty where nobody counts. */
  public String count(InboxLists.Counts c) {
    long n =
        switch (this) {
          case ALL, ENDED -> -1;
          case NEEDS -> c.needsPerson();
          case PROGRESS -> c.inProgress();
          case WAITING -> c.waitingUser();
          case MINE -> c.mine();
          case OVERDUE -> c.overdue();
          case FOLLOW_UP -> c.followUp();
        };
    return n < 0 ? "" : n >= InboxLists.MOST_COUNTED ? InboxLists.MOST_COUNTED - 1 + "+" : "" + n;
  }
}
