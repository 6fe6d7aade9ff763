package org.oumao.inquiry;

import java.time.Instant;
import org.oumao.fact.Language;

/**
 * A question by phone or at the counter, as staff typed it in, with what the bot knew.
 *
 * @param chain id of the industry chain it concerns, or empty
 * @param by the member of staff
 */
public record EnteredInquiry(
    Channel channel,
    String question,
    Language language,
    Answer answer,
    InquiryState state,
    Instant due,
    String chain,
    String by,
    Instant at) {}
