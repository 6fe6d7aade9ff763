package org.oumao.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

class RuleLookupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9004.10 | rcep | CTH or RVC40",
        "９００４．１０ | rcep | CTH or RVC40",
        "9004100000 | rcep | CTH or RVC40",
        "9004.10 | acfta | RVC40",
        "9004.10 | apta | VNM55",
        "9004.10 | china-switzerland | VNM55",
        "2707.91.00 | ecfa | CTH",
        "1601.00 | rcep | of insects: CC or RVC40; other: CC",
      })
  void answersAsTheTableSays(String hs, String agreement, String rule) {
    assertThat(RealRules.rule(hs, agreement)).isEqualTo(rule);
  }

  @Test
  void anOldCodeOfTheTablesOwnEditionAnswersAndSaysWhatBecameOfIt() {
    var answer = RealRules.LOOKUP.get("8517.12", RealRules.agreement("ckfta"));
    assertThat(answer.rule()).isPresent();
    assertThat(answer.notes().get(0).en()).contains("8517.13, 8517.14");
  }

  @Test
  void aCodeThatTheEditionsMergedShowsEachRuleWithTheGoodsItHoldsFor() {
    var ckfta = RealRules.agreement("ckfta");
    var divided =
        RealRules.LOOKUP.nomenclature().listSubheadings(org.oumao.hs.HsEdition.HS2022).stream()
            .flatMap(hs -> RealRules.LOOKUP.find(hs, ckfta).stream())
            .filter(a -> a.rule().orElseThrow() instanceof OriginRule.ByPart)
            .toList();
    assertThat(divided).isNotEmpty();
    assertThat(divided)
        .allSatisfy(
            a -> {
              assertThat(a.rule().orElseThrow().toString()).startsWith("goods of HS 2012 ");
              assertThat(a.notes()).isNotEmpty();
            });
  }

  @Test
  void aChapterNoteStandsBesideTheRule() {
    var answer = RealRules.LOOKUP.get("2208.70", RealRules.agreement("china-costa-rica"));
    assertThat(answer.notes()).anySatisfy(n -> assertThat(n.en()).contains("diluting"));
  }

  @Test
  void aLineWithTwoRulesIsNotAnsweredWithOneOfThem() {
    assertThatThrownBy(() -> RealRules.LOOKUP.get("8106.00", RealRules.agreement("ckfta")))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.NO_RULE))
        .hasMessageContaining("waste and scrap: WO");
  }

  @ParameterizedTest
  @CsvSource({
    "9004.10, chafta, no-rule",
    "9999.99, rcep, unknown-code",
    "9004.1, rcep, bad-code",
    "8517.12, rcep, old-code",
    "2404.11, china-iceland, ''",
    "0308.11, china-iceland, no-rule",
    "9004.10, ecfa, no-rule",
    "7208.10, china-switzerland, no-rule"
  })
  void whatHasNoRuleSaysWhy(String hs, String agreement, String code) {
    try {
      var unused = RealRules.LOOKUP.get(hs, RealRules.agreement(agreement));
      assertThat(code).isEmpty();
    } catch (Refused e) {
      assertThat(e.code().code()).isEqualTo(code);
      assertThat(e.sentence().zh()).endsWith("。");
    }
  }
}
