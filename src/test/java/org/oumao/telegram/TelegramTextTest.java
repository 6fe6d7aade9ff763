package org.oumao.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TelegramTextTest {
  @Test
  void aLongLetterIsSplitBetweenParagraphs() {
    var paragraph = "税".repeat(2500);
    assertThat(TelegramText.split(paragraph + "\n\n" + paragraph))
        .containsExactly(paragraph, paragraph);
  }

  @Test
  void aPairOfSurrogatesStaysTogether() {
    var text = "x" + "🙂".repeat(5000);
    for (var part : TelegramText.split(text)) {
      assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1))).isFalse();
      assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
    }
  }

  @Test
  void aBlankLetterHasNoParts() {
    assertThat(TelegramText.split(" \n ")).isEqualTo(List.of());
  }

  @Property(tries = 200)
  void noPartIsTooLongAndNoWordIsLost(@ForAll @StringLength(max = 12_000) String text) {
    var parts = TelegramText.split(text);
    assertThat(parts).allSatisfy(p -> assertThat(p.length()).isBetween(1, TelegramText.LONGEST));
    assertThat(visible(String.join("", parts))).isEqualTo(visible(text));
  }

  private static String visible(String text) {
    var kept = new StringBuilder();
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
