package org.oumao.chat;

import java.util.regex.Pattern;
import org.oumao.fact.Language;
import org.oumao.inquiry.ConversationState;
import org.oumao.inquiry.Incoming;

/** Chooses the language of a reply. */
final class Tongue {
  private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{2}");

  private Tongue() {}

  /**
   * What the message asks for, else what {@code /lang} asked for, else the language of the words;
   * where they show none (a code, a sticker), the last one spoken, else the device's.
   */
  static Language of(Incoming incoming, String words, ConversationState state) {
    var text = Language.of(words);
    var shown = text == Language.ZH || LATIN_WORD.matcher(words).find() ? text.code() : "";
    for (var tag :
        new String[] {
          incoming.origin().wanted(),
          state.wanted(),
          shown,
          state.spoken(),
          incoming.origin().hint()
        }) {
      var language = Language.find(tag);
      if (language.isPresent()) {
        return language.get();
      }
    }
    return text;
  }
}
