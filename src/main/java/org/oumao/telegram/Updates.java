package org.oumao.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Turns JSON into updates. What the library can't read becomes an empty update with the same
 * number, so that one odd update never holds up those after it.
 */
final class Updates {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Updates() {}

  /** The update; an empty one where it can't be read. */
  static Update read(JsonNode node) {
    try {
      return MAPPER.treeToValue(node, Update.class);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      var empty = new Update();
      empty.setUpdateId(node.path("update_id").asInt());
      return empty;
    }
  }

  /** The answer to a poll with every unreadable update emptied. */
  static String readable(String answer) {
    try {
      var root = MAPPER.readTree(answer);
      boolean changed = false;
      for (var update : root.path("result")) {
        if (update instanceof ObjectNode o && !isReadable(o)) {
          o.retain("update_id");
          changed = true;
        }
      }
      return changed ? MAPPER.writeValueAsString(root) : answer;
    } catch (JsonProcessingException e) {
      return answer;
    }
  }

  private static boolean isReadable(JsonNode node) {
    try {
      return MAPPER.treeToValue(node, Update.class) != null;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return false;
    }
  }

  static ObjectMapper mapper() {
    return MAPPER;
  }
}
