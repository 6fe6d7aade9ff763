package org.oumao.inquiry;

/**
 * One person's (or group's) thread of messages.
 *
 * @param chat the channel's own name for it: a Telegram chat's number, a web conversation's key
 */
public record Conversation(Channel channel, String chat) {

  /** Like {@code telegram:900}; never for logs. */
  public String key() {
    return channel.code() + ":" + chat;
  }

  /** Hides the chat, so that a conversation can't reach a log by accident. */
  @Override
  public String toString() {
    return channel.code() + ":…";
  }
}
