package org.oumao.inquiry;

import java.time.Instant;
import org.oumao.fact.Language;

/**
 * A question with what became of it.
 *
 * @param id number told to the user
 * @param code unguessable word of its own page
 * @param at when it was asked
 * @param question the words that opened it
 * @param answer what the bot last said, {@link Answer#NONE} until it did
 * @param care who has it and by when
 * @param version rises with each change; a change made from an older one is refused
 */
public record Inquiry(
    long id,
    String code,
    Conversation conversation,
    Instant at,
    String question,
    Language language,
    Answer answer,
    InquiryState state,
    Care care,
    long version) {

  /** A due date that never comes. */
  public static final Instant NO_DUE = Instant.ofEpochMilli(Long.MAX_VALUE);

  /**
   * @param assigned name of the member of staff who has it, or empty
   * @param chain id of the industry chain it belongs to, or empty
   * @param due when staff owe the next word, {@link #NO_DUE} for never
   */
  public record Care(String assigned, String chain, Instant due) {
    public static final Care NOBODY = new Care("", "", NO_DUE);
  }

  /** Whether staff owe a word and are late. */
  public boolean overdue(Instant now) {
    return state.isOwed() && care.due().isBefore(now);
  }
}
