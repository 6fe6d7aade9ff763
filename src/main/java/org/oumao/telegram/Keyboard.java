package org.oumao.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.oumao.inquiry.Letter;

/** A letter's options as an inline keyboard: short ones share a row. */
final class Keyboard {
  private static final int ROW = 26;
  private static final int MOST_IN_ROW = 3;
  private static final int LONGEST_LABEL = 60;

  private Keyboard() {}

  static void put(ObjectNode message, Letter letter) {
    if (letter.options().isEmpty()) {
      return;
    }
    var rows = message.putObject("reply_markup").putArray("inline_keyboard");
    ArrayNode row = rows.addArray();
    int width = 0;
    for (int i = 0; i < letter.options().size(); i++) {
      var label = shortened(letter.options().get(i).label());
      int w = width(label);
      if (!row.isEmpty() && (width + w > ROW || row.size() == MOST_IN_ROW)) {
        row = rows.addArray();
        width = 0;
      }
      row.addObject().put("text", label).put("callback_data", letter.buttonId(i));
      width += w + 2;
    }
  }

  private static String shortened(String label) {
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
  }

  /** Chinese signs count twice. */
  private static int width(String label) {
    return label.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }
}
