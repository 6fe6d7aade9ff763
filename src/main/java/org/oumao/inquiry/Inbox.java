package org.oumao.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;

/**
 * The record of what came in and what was done about it. Every step is one transaction and can be
 * repeated without harm. All methods throw {@link Refused} {@code busy} while the store can't take
 * them. Thread-safe.
 */
public interface Inbox {

  /** Records a message, or finds it when it came before. On disk when this returns. */
  Received receive(Incoming incoming);

  /** Records all of them, in order, in one go. */
  List<Received> receiveAll(List<Incoming> incoming);

  /** The message as it stands now. */
  Received get(long id);

  /** The message a channel calls so; empty when it never came. */
  Optional<Received> find(Conversation conversation, String message);

  /** The conversation's oldest message that is not done; empty when all are. */
  Optional<Received> next(Conversation conversation);

  /** The conversation's last messages, oldest first. */
  List<Received> lately(Conversation conversation, int limit);

  /** Conversations with messages that came before the moment and are not done, oldest first. */
  List<Conversation> waiting(Instant before, int limit);

  /** How the conversation stands. */
  Situation situation(Conversation conversation, Instant now);

  /**
   * Opens an inquiry for a message, its words the question.
   *
   * @return its number
   * @throws Overtaken when the message is no longer new
   */
  long open(Received message, String question, Language language, Instant now);

  /**
   * Adds the message to an inquiry.
   *
   * @throws Overtaken when the message is no longer new
   */
  void join(Received message, String text, long inquiry);

  /**
   * Completes a message.
   *
   * @throws Overtaken when it is done already or the conversation went on meanwhile
   */
  void complete(Turn turn);

  /** Notes that answering failed, and gives the message as it stands now. */
  Received failed(Received message);
}
