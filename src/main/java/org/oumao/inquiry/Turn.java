package org.oumao.inquiry;

import java.time.Instant;

/**
 * All that dealing with one message changes, in one transaction: the message is done, the reply
 * stands in the outbox, the inquiry and the conversation are as they are now.
 *
 * @param message the message dealt with
 * @param before the situation it was decided in
 * @param after what the conversation remembers now
 * @param reply what is said; {@link Answer#NONE} for silence
 * @param letter the reply as it is sent, with its sources
 * @param change what becomes of the inquiry, {@link Change#NONE} for nothing
 * @param at when it was decided
 */
public record Turn(
    Received message,
    Situation before,
    ConversationState after,
    Answer reply,
    String letter,
    Change change,
    Instant at) {

  /**
   * @param inquiry number, 0 for none
   * @param answers whether the reply is the inquiry's answer now
   * @param state the inquiry's state after this
   * @param due when staff owe a word, {@link #AS_BEFORE} to leave that as it is
   * @param absorbs an inquiry opened for this message that goes up in the other, 0 for none
   */
  public record Change(
      long inquiry, boolean answers, InquiryState state, Instant due, long absorbs) {
    /** Leaves the due date as it is. */
    public static final Instant AS_BEFORE = Instant.EPOCH;

    public static final Change NONE = new Change(0, false, InquiryState.CLOSED, Inquiry.NO_DUE, 0);
  }
}
