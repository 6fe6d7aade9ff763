package org.oumao.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Letters to people, in order for each chat. A letter is claimed by one sender at a time; a claim
 * that is not resolved runs out, and the letter is claimed again. Thread-safe.
 */
public interface Outbox {

  /**
   * Claims letters that are due, at most one a chat: a chat's next one only when those before it
   * are resolved.
   */
  List<Letter> claim(String sender, Instant now, Duration atMost, int limit);

  /** The letter was taken by the channel. */
  void sent(Letter letter, Instant at);

  /**
   * So many parts of a long letter are gone; the next try begins after them.
   *
   * @param until the claim holds till then
   */
  void partSent(Letter letter, int parts, Instant until);

  /** Not now: try again from this moment on. The whole chat waits. */
  void later(Letter letter, Instant notBefore, String reason);

  /** Never: the reason is shown to staff. */
  void failed(Letter letter, String reason, Instant at);

  /** The person shut us out: this and all that waits for the chat is over. */
  void blocked(Letter letter, String reason, Instant at);

  /** The chat goes by another name from now on. */
  void moved(Letter letter, String chat);

  /** The chat can or can't be reached, as the channel told. */
  void reachable(Conversation conversation, boolean reachable, Instant at);

  /** What a button meant; empty for one that was never shown in this conversation. */
  Optional<ButtonMeaning> button(Conversation conversation, String id);

  /** How many letters wait. */
  long waiting();

  /** Lets go of all claims, when no other sender can be at work. */
  void releaseAll();

  /**
   * @param inquiry the inquiry whose reply showed the button, 0 for none
   * @param say the message that pressing it stands for
   */
  record ButtonMeaning(long inquiry, String say) {}
}
