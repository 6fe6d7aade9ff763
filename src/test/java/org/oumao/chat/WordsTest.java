package org.oumao.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"org.oumao.chat.chat", "org.oumao.web.web", "org.oumao.advice.advice"})
  void everyWordStandsInBothLanguagesWithTheSameGaps(String bundle) {
    var zh = ResourceBundle.getBundle(bundle, Locale.of("zh"));
    var en = ResourceBundle.getBundle(bundle, Locale.of("en"));
    assertThat(zh.keySet()).isEqualTo(en.keySet());
    for (var key : zh.keySet()) {
      assertThat(gaps(zh.getString(key))).as(key).isEqualTo(gaps(en.getString(key)));
      assertThat(en.getString(key).replace("瓯贸", "").replace("中文", ""))
          .as("English of " + key)
          .doesNotContainPattern("[\\u4e00-\\u9fff]");
    }
  }

  private static java.util.Set<String> gaps(String text) {
    return java.util.regex.Pattern.compile("\\{\\d+}")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(java.util.stream.Collectors.toSet());
  }
}
