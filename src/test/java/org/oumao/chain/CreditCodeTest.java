package org.oumao.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB 32100-2015. The first code is the standard's own kind of example, a public body's. */
class CreditCodeTest {
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  void aRealCodeIsOne() {
    assertThat(CreditCode.flaw("91350100M000100Y43")).isEqualTo(CreditCode.Flaw.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "9135010OM000100Y43, SIGN",
    "91350100M000100Y4, LENGTH",
    "91350100M000100Y433, LENGTH",
    "91350100M000100Y44, CHECK",
    "'', LENGTH",
    "９135010ＯM000100Y43, SIGN"
  })
  void aMistypedCodeSaysWhatIsWrong(String text, CreditCode.Flaw flaw) {
    assertThat(CreditCode.flaw(CreditCode.fold(text))).isEqualTo(flaw);
  }

  @Test
  void blanksSmallLettersAndFullWidthFormsAreFolded() {
    assertThat(CreditCode.fold(" 91350100 m000100ｙ43　")).isEqualTo("91350100M000100Y43");
  }

  @Property(tries = 300)
  void noOtherSignInOnePlaceMakesACode(
      @ForAll @IntRange(min = 0, max = 999_999_999) int number,
      @ForAll @IntRange(min = 0, max = 17) int place,
      @ForAll @IntRange(min = 0, max = 30) int sign) {
    var code = CreditCode.beginning("91330300%09d".formatted(number)).value();
    char other = SIGNS.charAt(sign);
    Assume.that(code.charAt(place) != other);
    var mistyped = code.substring(0, place) + other + code.substring(place + 1);
    assertThat(CreditCode.flaw(mistyped)).isEqualTo(CreditCode.Flaw.CHECK);
    assertThatThrownBy(() -> new CreditCode(mistyped)).isInstanceOf(IllegalArgumentException.class);
  }
}
