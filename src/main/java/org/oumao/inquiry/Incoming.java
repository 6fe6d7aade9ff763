package org.oumao.inquiry;

import java.time.Instant;

/**
 * A message as it came in, before anything is made of it.
 *
 * @param message the channel's id of it; the same conversation and id is the same message
 * @param at when it was written
 * @param text what was typed; the id behind a button; the kind of thing that can't be read
 * @param origin what else the channel said of it
 */
public record Incoming(
    Conversation conversation, String message, Instant at, Kind kind, String text, Origin origin) {

  public Incoming {
    text = readable(text);
    message = readable(message);
  }

  /** What a message can be. */
  public enum Kind {
    TEXT,
    /** A button was pressed; the text is the button's id. */
    BUTTON,
    /** A message that was changed by its writer; {@link Origin#about} names the first one. */
    EDIT,
    /** No words: the text says what it is, {@code sticker}, {@code voice} … */
    WORDLESS
  }

  /**
   * @param wanted language the writer asked for with this message, {@code zh}, {@code en} or empty
   * @param hint language tag of the writer's device, or empty
   * @param about message id that this one answers or changes, or empty
   * @param group whether others read along
   */
  public record Origin(String wanted, String hint, String about, boolean group) {
    public static final Origin PLAIN = new Origin("", "", "", false);
  }

  /** Typed words of a conversation between two. */
  public static Incoming text(Conversation conversation, String message, Instant at, String text) {
    return new Incoming(conversation, message, at, Kind.TEXT, text, Origin.PLAIN);
  }

  /** The same message from elsewhere. */
  public Incoming with(Origin other) {
    return new Incoming(conversation, message, at, kind, text, other);
  }

  /** The text with what no store takes (NUL, halves of surrogate pairs) replaced by U+FFFD. */
  public static String readable(String text) {
    int i = 0;
    while (i < text.length() && !broken(text, i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    for (int j = 0; j < text.length(); j++) {
      clean.append(broken(text, j) ? '\uFFFD' : text.charAt(j));
    }
    return clean.toString();
  }

  private static boolean broken(String text, int i) {
    char c = text.charAt(i);
    if (c == 0) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
