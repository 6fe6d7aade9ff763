package org.oumao.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What the Bot API said to a call.
 *
 * @param code HTTP code, 0 when nothing came back
 * @param description Telegram's own words, without the token
 * @param retryAfter seconds to wait, 0 when it didn't say
 * @param migrateTo the chat's new number, 0 for none
 */
record BotReply(
    boolean ok, int code, String description, JsonNode result, long retryAfter, long migrateTo) {

  /** No answer: the outcome is unknown. */
  static BotReply silence(String why) {
    return new BotReply(false, 0, why, MissingNode.getInstance(), 0, 0);
  }

  boolean blocked() {
    return code == 403 || code == 400 && description.contains("chat not found");
  }

  boolean passing() {
    return code == 0 || code >= 500;
  }
}
