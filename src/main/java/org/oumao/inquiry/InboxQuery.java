package org.oumao.inquiry;

import java.util.Set;

/**
 * Which inquiries staff look at, newest first.
 *
 * @param states any of these; empty for all
 * @param reach what this member of staff may see
 * @param assigned name of the member of staff who has them, or empty
 * @param chain id of an industry chain, or empty
 * @param channel code of a channel, or empty
 * @param overdue only those where staff are late
 * @param followUp only those whose follow-up day has come
 * @param words words that question, messages or notes hold, or empty
 * @param before numbers below this one; {@link Long#MAX_VALUE} for all
 */
public record InboxQuery(
    Set<InquiryState> states,
    Reach reach,
    String assigned,
    String chain,
    String channel,
    boolean overdue,
    boolean followUp,
    String words,
    long before) {

  public InboxQuery {
    states = Set.copyOf(states);
  }

  /** All that may be seen. */
  public static InboxQuery all(Reach reach) {
    return new InboxQuery(Set.of(), reach, "", "", "", false, false, "", Long.MAX_VALUE);
  }

  /**
   * What someone may see: a chief the inquiries of the own chain and those given to him or her,
   * everyone else all.
   *
   * @param chain the only chain, or empty for all
   * @param name the member of staff
   */
  public record Reach(String chain, String name) {

    /** What this member of staff may see. */
    public static Reach of(StaffMember member) {
      return new Reach(member.role() == Role.CHIEF ? member.chain() : "", member.name());
    }

    public boolean isWhole() {
      return chain.isEmpty();
    }

    /** Whether this inquiry may be seen. */
    public boolean covers(Inquiry inquiry) {
      return isWhole()
          || inquiry.care().chain().equals(chain)
          || inquiry.care().assigned().equals(name);
    }
  }
}
