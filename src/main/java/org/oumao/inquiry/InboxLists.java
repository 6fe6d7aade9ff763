package org.oumao.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.oumao.fact.Refused;

/**
 * What the desk lists: inquiries by any mark or word, how many wait, the audit log. All methods
 * throw {@link Refused} {@code busy} while the store can't answer. Thread-safe.
 */
public interface InboxLists {

  /** Counts stop here; a list that long is worked off from its top. */
  int MOST_COUNTED = 1_000;

  /**
   * At most this many, newest first.
   *
   * @param now what is overdue is overdue at this moment
   * @param today follow-up days up to this one have come
   */
  List<Row> list(InboxQuery query, int limit, Instant now, LocalDate today);

  /** How many inquiries the reach holds of each kind that someone works on. */
  Counts counts(InboxQuery.Reach reach, Instant now, LocalDate today);

  /** The follow-up day of an inquiry, as {@code 2026-11-24}, or empty. */
  String followUp(long inquiry);

  /** Changes of all inquiries, chains and users, newest first. */
  List<AuditLine> audit(AuditQuery query, int limit);

  /** How inquiries of a period stand: from the first moment to before the last. */
  Standing standing(Instant from, Instant to);

  /**
   * @param followUp day on which to look at it again, or empty
   */
  record Row(Inquiry inquiry, String followUp) {}

  /**
   * Each at most {@link #MOST_COUNTED}.
   *
   * @param mine open ones that this member of staff has
   */
  record Counts(
      long needsPerson,
      long inProgress,
      long waitingUser,
      long overdue,
      long followUp,
      long mine) {}

  /**
   * @param inquiry its number, 0 for a change of something else
   */
  record AuditLine(long id, long inquiry, Dossier.AuditEntry entry) {}

  /**
   * @param by name of who did it, or empty
   * @param what what was done, or empty
   * @param before entries below this number
   */
  record AuditQuery(String by, String what, long before) {}

  /**
   * @param byState how many are in each state
   * @param byChannel how many came through each channel
   */
  record Standing(long all, Map<InquiryState, Long> byState, Map<Channel, Long> byChannel) {
    public Standing {
      byState = Map.copyOf(byState);
      byChannel = Map.copyOf(byChannel);
    }
  }
}
