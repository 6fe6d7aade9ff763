package org.oumao.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.oumao.fact.Refused;

/**
 * What was asked, for those who look after it. All methods throw {@link Refused} {@code busy} while
 * the store can't answer. Thread-safe.
 */
public interface Inquiries {

  /** At most this many, newest first. */
  List<Inquiry> list(InquiryFilter filter, int limit);

  /** Gives all of them, newest first, one by one. */
  void each(InquiryFilter filter, Consumer<Inquiry> taker);

  /** How many there are. */
  long count(InquiryFilter filter);

  Optional<Inquiry> find(long id);

  /** The inquiry whose page has this code. */
  Optional<Inquiry> findByCode(String code);

  /** With messages, notes and audit. Empty when there is none. */
  Optional<Dossier> dossier(long id);

  /** The last messages of a conversation over all its inquiries, oldest first. */
  List<Message> lately(Conversation conversation, int limit);

  /**
   * Changes an inquiry, with its entry in the audit log, in one transaction.
   *
   * @throws Overtaken when the inquiry changed since it was looked at
   */
  void act(StaffAction action);

  /** Takes the word of the person who asked, once however often it comes. */
  void answerBack(AnswerBack word);

  /**
   * Sets the day on which to look at an inquiry again, with its entry in the audit log.
   *
   * @param day as {@code 2026-11-24}, or empty for none
   */
  void followUp(long id, String day, Dossier.AuditEntry entry);

  /**
   * Enters an inquiry that came by phone or over the counter.
   *
   * @return its number
   */
  long enter(EnteredInquiry entered);
}
