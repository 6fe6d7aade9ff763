package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchTokensTest {

  @Test
  void chineseIsCutIntoPairsAndOtherScriptsIntoWords() {
    assertThat(SearchTokens.of("太阳镜 9004.10 出口Ｊapan！"))
        .containsExactly("太阳", "阳镜", "镜", "9004", "10", "出口", "口", "japan");
  }

  @Test
  void aWordOfTwoSignsIsWantedWholeAndASingleSignAsABeginning() {
    assertThat(SearchTokens.wanted("关税")).containsExactly(new SearchTokens.Wanted("关税", false));
    assertThat(SearchTokens.wanted("镜")).containsExactly(new SearchTokens.Wanted("镜", true));
    assertThat(SearchTokens.wanted("Sun")).containsExactly(new SearchTokens.Wanted("sun", true));
    assertThat(SearchTokens.wanted(" \"*' OR --"))
        .containsExactly(new SearchTokens.Wanted("or", true));
    assertThat(SearchTokens.wanted("%_ !")).isEmpty();
  }

  @Property(tries = 500)
  void tokensHoldLettersAndDigitsOnlyWhateverIsTyped(@ForAll String text) {
    assertThat(SearchTokens.of(text)).allMatch(SearchTokensTest::isPlain);
    assertThat(SearchTokens.wanted(text)).allMatch(w -> isPlain(w.token()));
  }

  private static boolean isPlain(String token) {
    return !token.isEmpty() && token.codePoints().allMatch(Character::isLetterOrDigit);
  }
}
