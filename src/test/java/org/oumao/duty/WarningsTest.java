package org.oumao.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oumao.duty.RealTables.ask;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything the tables' sources warn of is said on the lines it concerns. */
class WarningsTest {

  private static List<String> codes(List<DutyWarning> warnings) {
    return warnings.stream().map(DutyWarning::code).toList();
  }

  private static TariffLine only(String code, String country) {
    var lines = ask(code, country).lines();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  @Test
  void vietNamExcludesChinaFromAcftaOnCoffeeWhateverRateIsPrinted() {
    var line = only("0901.11.20", "VN");
    var acfta = line.preference("acfta").orElseThrow();
    assertThat(codes(line.warnings())).contains("china-excluded");
    assertThat(codes(acfta.warnings())).contains("china-excluded");
    assertThat(acfta.rate().percent()).isEmpty();
    assertThat(acfta.usable()).isFalse();
    assertThat(line.best()).map(Preference::agreement).isNotEqualTo("acfta");
  }

  @Test
  void exactlyFiveHundredAndNineVietnameseLinesExcludeChina() {
    var table = RealTables.TABLES.find("VN").orElseThrow();
    int excluded = 0;
    for (int i = 0; i < table.size(); i++) {
      excluded += codes(table.line(i).warnings()).contains("china-excluded") ? 1 : 0;
    }
    assertThat(excluded).isEqualTo(509);
  }

  @Test
  void oneVietnameseLineExcludesChinaOnlyInPart() {
    var line = only("4810.14.10", "VN");
    assertThat(codes(line.warnings())).contains("china-may-be-excluded");
    assertThat(line.preference("acfta").orElseThrow().usable()).isTrue();
  }

  @Test
  void vietnamesRcepRatesAreNotVerified() {
    var rcep = only("9004.10.00", "VN").preference("rcep").orElseThrow();
    assertThat(codes(rcep.warnings())).contains("not-verified");
  }

  @Test
  void aVietnameseLineWithoutARateOf2026SaysWhoseRateItShows() {
    var line = only("0407.21.00", "VN");
    assertThat(line.mfn().text()).isEqualTo("40%");
    assertThat(codes(line.warnings())).contains("old-edition");
  }

  @Test
  void aPreferenceAboveMfnIsWarnedOfAndNeverSaves() {
    var table = RealTables.TABLES.find("KR").orElseThrow();
    int above = 0;
    for (int i = 0; i < table.size(); i++) {
      var line = table.line(i);
      for (var p : line.preferences()) {
        if (p.rate().plain() != null && p.rate().plain().compareTo(line.mfn().plain()) > 0) {
          above++;
          assertThat(codes(p.warnings())).as(line.code()).contains("mfn-applies");
          assertThat(line.best().map(Preference::agreement)).isNotEqualTo(p.agreement());
        }
      }
    }
    assertThat(above).isGreaterThan(300);
  }

  @Test
  void preferencesStandBestFirst() {
    for (var country : List.of("JP", "KR", "VN", "AU")) {
      var table = RealTables.TABLES.find(country).orElseThrow();
      for (int i = 0; i < table.size(); i++) {
        var percents =
            table.line(i).preferences().stream().flatMap(p -> p.rate().percent().stream()).toList();
        assertThat(percents).isSorted();
      }
    }
  }

  @Test
  void rcepBeatsTheBilateralAgreementOnSomeKoreanLines() {
    assertThat(only("6110301000", "KR").best().orElseThrow().agreement()).isEqualTo("rcep");
    assertThat(only("6110302000", "KR").best().orElseThrow().agreement()).isEqualTo("ckfta");
  }

  @Test
  void aJapaneseRateInBracketsIsNotBelowTheGeneralOne() {
    var rcep = only("392310000", "JP").preference("rcep").orElseThrow();
    assertThat(rcep.rate().text()).isEqualTo("(1.8%)");
    assertThat(codes(rcep.warnings())).contains("mfn-applies");
  }

  @Test
  void freeJapaneseLinesWhoseNumberColumnIsEmptyAreFree() {
    var line = only("950300000", "JP");
    assertThat(line.mfn().text()).isEqualTo("無税");
    assertThat(line.mfn().isFree()).isTrue();
  }

  @Test
  void aJapaneseLineForTwoKindsOfGoodsGivesBothWithTheirCondition() {
    var lines = ask("6402.91", "JP").lines();
    assertThat(lines)
        .extracting(l -> l.condition().en() + " " + l.mfn().text())
        .containsExactly("with a protective metal toe-cap 6.7%", "other 8%");
    assertThat(lines)
        .extracting(l -> l.preference("rcep").orElseThrow().rate().text())
        .containsExactly("4.8%", "5.7%");
  }

  @Test
  void everyConditionHasOurWords() {
    var words = RealTables.TABLES.find("JP").orElseThrow().source().words();
    var conditions =
        RealTables.rows("jp").stream()
            .map(r -> r.getField("condition"))
            .filter(c -> !c.isEmpty())
            .toList();
    assertThat(conditions).hasSizeGreaterThan(100).allMatch(words::containsKey);
  }

  @Test
  void seasonalGoodsHaveOneLineAPrintedRow() {
    assertThat(ask("080510000", "JP").lines())
        .extracting(l -> l.mfn().text())
        .containsExactly("16%", "32%");
  }

  @Test
  void compoundRatesStayAsPrinted() {
    var lines = ask("640320", "JP").lines();
    assertThat(lines)
        .anySatisfy(
            l -> {
              assertThat(l.mfn().text()).contains("円/足");
              assertThat(l.mfn().percent()).isEmpty();
            });
  }

  @Test
  void anEmptyRcepColumnMeansNoConcessionInJapan() {
    var lines = ask("4203.10", "JP").lines();
    assertThat(lines).hasSize(2).allMatch(l -> l.without().contains("rcep"));
    assertThat(RealTables.TABLES.find("JP").orElseThrow().source().preferences().get("rcep"))
        .satisfies(p -> assertThat(p.empty().zh()).contains("未"));
  }

  @Test
  void theUnitedStatesWarnOfOtherDutiesAndNeverAddUp() {
    var line = only("8507.60.00", "US");
    assertThat(codes(line.warnings())).contains("other-duties-not-included");
    assertThat(line.preferences()).isEmpty();
    assertThat(line.additional())
        .extracting(a -> a.text() + " " + a.line())
        .containsExactly("L4A:7.5 ", "4Y:25@2024-09-27 8507600010", "4Y:25@2026-01-01 8507600020");
    assertThat(line.additional().get(2).since()).map(Object::toString).contains("2026-01-01");
    assertThat(line.additional().get(0).percent())
        .map(p -> p.value())
        .contains(new BigDecimal("7.5"));
  }

  @Test
  void oldTablesSayTheirYear() {
    for (var c : List.of("EU", "GB", "ID", "BR")) {
      var answer = ask("6404.11", c);
      assertThat(answer.lines())
          .allSatisfy(
              l ->
                  assertThat(l.warnings())
                      .anySatisfy(
                          w -> {
                            assertThat(w.code()).isEqualTo("old-edition");
                            assertThat(w.words().zh()).containsPattern("20\\d\\d");
                            assertThat(w.words().en()).containsPattern("20\\d\\d");
                          }));
    }
  }

  @Test
  void indonesianPreferencesAreNotInTheTable() {
    assertThat(codes(ask("6404.11", "ID").lines().get(0).warnings()))
        .contains("preferences-not-in-table");
  }

  @Test
  void brazilianMarksAreWarnedOf() {
    assertThat(codes(only("84139110", "BR").warnings())).contains("applied-may-differ");
  }

  @Test
  void australianLinesAreFreeUnderChaftaButForScheduleTwelve() {
    assertThat(only("22030063", "AU").preference("chafta").orElseThrow().rate().percent())
        .isEmpty();
    var absent = only("6109.10", "AU");
    assertThat(absent.mfn().isPresent()).isFalse();
    assertThat(codes(absent.warnings())).contains("not-in-table");
    assertThat(absent.preference("chafta").orElseThrow().rate().isFree()).isTrue();
    assertThat(absent.best()).map(Preference::agreement).contains("chafta");
  }

  @Test
  void valueAddedTaxStandsBesideTheDutyWhereTheTableHasIt() {
    assertThat(only("9004.10.00", "VN").vat().text()).isEqualTo("8%");
    assertThat(only("9004.10.00", "ID").vat().text()).isEqualTo("11%");
    assertThat(ask("9004.10", "JP").lines().get(0).vat().isPresent()).isFalse();
  }
}
