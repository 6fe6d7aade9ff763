package org.oumao.hs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.knowledge.HsFiles;

class HsNomenclatureTest {
  private static final HsNomenclature HS = HsFiles.read(Path.of("knowledge-base"));

  private static List<String> digits(List<HsCode> codes) {
    return codes.stream().map(HsCode::toString).toList();
  }

  @Test
  void sunglassesHaveNamesInBothLanguages() {
    var e = HS.get(HsCode.parse("9004.10"));
    assertThat(e.name().zh()).isEqualTo("太阳镜");
    assertThat(e.name().en()).contains("Sunglasses");
  }

  @Test
  void everyEntryHasBothNames() {
    assertThat(HS.list())
        .hasSizeGreaterThan(6900)
        .allMatch(e -> !e.name().zh().isEmpty() && !e.name().en().isEmpty());
  }

  @Test
  void headingsStandUnderTheirChapterAndSubheadingsUnderTheirHeading() {
    assertThat(HS.listUnder(HsCode.parse("90.04")))
        .extracting(e -> e.code().toString())
        .containsExactly("9004.10", "9004.90");
    assertThat(HS.listUnder(HsCode.parse("90"))).hasSizeGreaterThan(25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "8517.12; HS2017; 8517.13, 8517.14",
        "9405.40; HS2017; 8539.51, 9405.41, 9405.42, 9405.49",
        "8541.40; HS2017; 8541.41, 8541.42, 8541.43, 8541.49",
        "9504.50; HS2012; 9504.50",
        "9403.81; HS2012; 9403.82, 9403.83",
        "9004.10; HS2012; 9004.10"
      })
  void successorsAreAllNamed(String old, HsEdition edition, String expected) {
    assertThat(digits(HS.concordance().successors(HsCode.parse(old), edition)))
        .containsExactly(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"8517.13; HS2017; 8517.12", "9004.10; HS2012; 9004.10", "9403.82; HS2012; 9403.81"})
  void ancestorsAreLedBackTo(String code, HsEdition edition, String expected) {
    assertThat(digits(HS.concordance().ancestors(HsCode.parse(code), edition)))
        .containsExactly(expected.split(", "));
  }

  @Test
  void everyOldSubheadingHasASuccessorButTheOneThatTheUnTableLacks() {
    var without =
        HS.listSubheadings(HsEdition.HS2017).stream()
            .filter(c -> HS.concordance().successors(c, HsEdition.HS2017).isEmpty())
            .toList();
    assertThat(digits(without)).containsExactly("3002.19");
  }

  @Test
  void anOldCodeIsRecognisedAndLed() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> HS.get(HsCode.parse("9405.40")))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.OLD_CODE);
              assertThat(e.sentence().zh()).contains("9405.41", "9405.42", "9405.49");
            });
    assertThat(HS.newestEditionOf(HsCode.parse("9405.40"))).contains(HsEdition.HS2017);
    assertThat(HS.newestEditionOf(HsCode.parse("9405.41"))).contains(HsEdition.HS2022);
    assertThat(HS.newestEditionOf(HsCode.parse("9004.77"))).isEmpty();
  }

  @Test
  void rowsOutOfOrderQuotedOrWithWindowsLineEndsAreFound() {
    var rows =
        new CodedRows(
            "﻿code,en\r\n9004.90,\"b, \"\"c\"\"\"\r\n9004.10,a\r\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(rows.under("9004")).extracting(r -> r.get("en")).containsExactly("a", "b, \"c\"");
    assertThat(rows.has("9004")).isFalse();
    assertThat(rows.hasUnder("9004")).isTrue();
    assertThat(rows.hasUnder("9005")).isFalse();
  }
}
