package org.oumao.inquiry;

/**
 * A conversation at one moment.
 *
 * @param version version of the state; a turn made from an older one is refused
 * @param withPerson inquiry that a person has, 0 for none
 * @param personState its state, {@link InquiryState#CLOSED} for none
 * @param recent the chat's last inquiry that has not ended and is younger than a day, 0 for none
 */
public record Situation(
    ConversationState state,
    long version,
    long withPerson,
    InquiryState personState,
    long recent) {}
