package org.oumao.inquiry;

import java.time.Instant;
import java.util.Set;

/**
 * Which inquiries, newest first.
 *
 * @param states any of these; empty for all
 * @param chain id of an industry chain, or empty for all
 * @param assigned name of a member of staff, or empty for all
 * @param since asked at this moment or later
 * @param before numbers below this one; {@link Long#MAX_VALUE} for all
 */
public record InquiryFilter(
    Set<InquiryState> states, String chain, String assigned, Instant since, long before) {

  /** All of them. */
  public static final InquiryFilter ALL =
      new InquiryFilter(Set.of(), "", "", Instant.EPOCH, Long.MAX_VALUE);

  public InquiryFilter {
    states = Set.copyOf(states);
  }

  /** The same inquiries, from below this number. */
  public InquiryFilter below(long id) {
    return new InquiryFilter(states, chain, assigned, since, id);
  }

  /** Only those in this state. */
  public InquiryFilter in(InquiryState state) {
    return new InquiryFilter(Set.of(state), chain, assigned, since, before);
  }
}
