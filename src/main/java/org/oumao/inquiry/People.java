package org.oumao.inquiry;

import java.time.Instant;
import java.util.List;

/** Everything that is kept of one person. Thread-safe. */
public interface People {

  /** All inquiries of a conversation with what was said, oldest first. */
  List<Dossier> kept(Conversation conversation);

  /** What the conversation remembers. */
  ConversationState remembered(Conversation conversation);

  /**
   * Takes the person out of everything: inquiries stay, without chat and without anyone's words but
   * the bot's.
   *
   * @return how many inquiries were the person's
   */
  int erase(Conversation conversation, String by, Instant at);
}
