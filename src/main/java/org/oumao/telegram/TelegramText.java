package org.oumao.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * Long letters as messages that Telegram takes. Letters are sent as plain text, without a parse
 * mode: nothing a user or an officer writes can break them.
 */
final class TelegramText {
  /** Telegram counts UTF-16 units, as Java does; some room is left. */
  static final int LONGEST = 4000;

  private static final int SHORTEST = LONGEST / 2;

  private TelegramText() {}

  /** The text in parts, split between paragraphs, else lines, else sentences. */
  static List<String> split(String text) {
    var parts = new ArrayList<String>();
    var rest = text.strip();
    while (rest.length() > LONGEST) {
      int cut = cut(rest);
      parts.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static int cut(String text) {
    for (var border : new String[] {"\n\n", "\n", "。", ". ", "；", " "}) {
      int at = text.lastIndexOf(border, LONGEST - border.length());
      if (at >= SHORTEST) {
        return at + border.length();
      }
    }
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
