package org.oumao.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.oumao.fact.Language;
import org.oumao.fact.Words;
import org.oumao.inquiry.Answer;

/** Answers as they are read in a chat: the words, then where they stand. */
final class Written {
  private static final int SOURCES = 3;
  private static final Words WORDS = new Words("org.oumao.chat.chat");

  private Written() {}

  /** The answer's words with its first sources under them. */
  static String letter(Answer answer) {
    if (answer.citations().isEmpty()) {
      return answer.text();
    }
    var lines = new LinkedHashSet<String>();
    for (var c : answer.citations()) {
      if (lines.size() < SOURCES) {
        lines.add(
            WORDS.say(
                answer.language(),
                "source",
                c.label(),
                c.verified().phrase().in(answer.language()),
                c.asOf()));
      }
    }
    return answer.text() + "\n\n" + String.join("\n", lines);
  }

  /** A moment as people say it: {@code 11月25日 09:30}, {@code 25 Nov, 09:30}. */
  static String moment(Instant at, ZoneId zone, Language language) {
    var format =
        switch (language) {
          case ZH -> DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINESE);
          case EN -> DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
        };
    return format.format(at.atZone(zone));
  }
}
