package org.oumao.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldTest {

  @ParameterizedTest
  @CsvSource({
    "原產地證書, 原产地证书",
    "ＲＣＥＰ　９００４．１０, rcep 9004.10",
    "太阳镜, 太阳镜",
    "FORM  E, form e",
  })
  void writesOneThingOneWay(String typed, String folded) {
    assertThat(TextFold.fold(typed)).isEqualTo(folded);
  }

  @Test
  void dropsWhatSteersOrHidesText() {
    assertThat(TextFold.fold("\u202e太\u200b阳\u200b镜\u202c\u0007 x")).isEqualTo("太阳镜 x");
  }

  @Test
  void foldingTwiceChangesNothing() {
    var once = TextFold.fold("ﺷ①㈱ 關稅 ﬁne");
    assertThat(TextFold.fold(once)).isEqualTo(once);
  }

  @Test
  void aBrokenSurrogateIsDropped() {
    assertThat(TextFold.fold("\ud800关税\udc00")).isEqualTo("关税");
  }
}
