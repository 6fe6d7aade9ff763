package org.oumao.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.oumao.duty.RealTables.ask;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

class LookupTest {

  @Test
  void sunglassesIntoJapan() {
    var answer = ask("9004.10", "日本");
    assertThat(answer.lines()).hasSize(1);
    var line = answer.lines().get(0);
    assertThat(line.code()).isEqualTo("900410000");
    assertThat(line.mfn().text()).isEqualTo("5.3%");
    assertThat(line.best().orElseThrow().rate().text()).isEqualTo("3.3%");
    assertThat(answer.source().year()).isEqualTo(2026);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9004.10", "900410", "９００４．１０", "9004 10", "9004.10.000", "900410000"})
  void anyWayOfWritingTheCode(String code) {
    assertThat(ask(code, "JP").lines()).hasSize(1);
  }

  @Test
  void aHeadingGivesEveryLineUnderIt() {
    assertThat(ask("9004", "JP").lines()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "9999.99, UNKNOWN_CODE",
    "0000.00, UNKNOWN_CODE",
    "9004.77, UNKNOWN_CODE",
    "90, BAD_CODE",
    "900, BAD_CODE",
    "90041000000, BAD_CODE",
    "abc, BAD_CODE",
    "9004.1O, BAD_CODE",
    "太阳镜, BAD_CODE",
    "'', BAD_CODE"
  })
  void badCodesAreRefused(String code, ErrorCode expected) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask(code, "JP"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(expected));
  }

  @Test
  void anOldCodeNamesItsSuccessors() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask("8517.12", "JP"))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.OLD_CODE);
              assertThat(e.sentence().zh()).contains("8517.13", "8517.14", "2017");
              assertThat(e.sentence().en()).contains("8517.13", "8517.14", "2017");
            });
  }

  @Test
  void aTableOfHs2017IsAnsweredInItsOwnCodes() {
    var answer = ask("8517.12", "EU");
    assertThat(answer.lines()).isNotEmpty();
    assertThat(answer.notes()).anySatisfy(n -> assertThat(n.zh()).contains("HS 2017"));
  }

  @Test
  void aCodeOfHs2022IsLedBackToATableOfHs2017() {
    var answer = ask("8517.13", "GB");
    assertThat(answer.lines()).allMatch(l -> l.code().startsWith("851712"));
    assertThat(answer.notes()).anySatisfy(n -> assertThat(n.en()).contains("8517.12"));
  }

  @Test
  void aMemberOfTheUnionIsAnsweredFromTheUnionsTable() {
    var answer = ask("6404.11", "德国");
    assertThat(answer.to().iso()).isEqualTo("DE");
    assertThat(answer.source().country()).isEqualTo("EU");
    assertThat(answer.notes().get(0).zh()).contains("欧盟成员国");
  }

  @Test
  void aNationalCodeOfAnotherCountryFallsBackToSixDigits() {
    var answer = ask("9004109999", "VN");
    assertThat(answer.lines()).isNotEmpty().allMatch(l -> l.code().startsWith("900410"));
    assertThat(answer.notes()).anySatisfy(n -> assertThat(n.zh()).contains("前六位"));
  }

  @Test
  void aMissingLineIsNotInOurTableAndNeverNoConcession() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask("0901.11", "KR"))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.NOT_IN_TABLE);
              assertThat(e.sentence().zh()).contains("第 01–24 章");
            });
  }

  @Test
  void linesKnownToBeMissingBesideOthersAreSaid() {
    assertThat(ask("8539.49", "KR").notes())
        .anySatisfy(n -> assertThat(n.zh()).contains("可能还有表外的税目"));
  }

  @Test
  void aCountryWithoutATableSaysWhichAgreementsThereAre() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask("9004.10", "Pakistan"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_IN_TABLE));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask("9004.10", "Canada"))
        .satisfies(e -> assertThat(e.sentence().zh()).contains("没有生效的自贸协定"));
  }

  @Test
  void anUnknownCountryIsRefused() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask("9004.10", "Atlantis"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_COUNTRY));
  }

  @Test
  void afterTheNextStepTheAnswerSaysThatRatesHaveChanged() {
    var later = RealTables.DUTIES.get("9004.10", "JP", Shipment.UNKNOWN, LocalDate.of(2027, 4, 1));
    assertThat(later.notes()).anySatisfy(n -> assertThat(n.zh()).contains("2027-04-01"));
    var before =
        RealTables.DUTIES.get("9004.10", "JP", Shipment.UNKNOWN, LocalDate.of(2027, 3, 31));
    assertThat(before.notes()).noneSatisfy(n -> assertThat(n.zh()).contains("2027-04-01"));
  }
}
