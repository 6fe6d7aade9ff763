package org.oumao.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oumao.fact.Percent;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;

class OriginRuleParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WO",
        "PE",
        "CC",
        "CTH",
        "CTSH",
        "CR",
        "RVC40",
        "RVC35.5",
        "VNM55",
        "BORN-AND-RAISED",
        "PROCESS(\"found in a Party: anywhere; or nowhere\")",
        "CTH or RVC40 or CR",
        "CTH and RVC50 and PROCESS(\"the CNC unit originates\")",
        "CTH except from (72.08, 72.09, 72.13-72.15, Chapter 07) or RVC40",
        "CC except from (1602.32, Chapters 01-05)",
        "CTSH (provided that at least 50% by total weight is originating) or RVC40",
        "of insects: CC or RVC40; other: CC",
        "carp of certain genera (Catla catla, other than Cyprinus carpio): CTH; other: CC",
        "CTH and (RVC40 or CR)",
        "CTH or CTSH and PROCESS(\"x\")",
      })
  void printsWhatItRead(String text) {
    assertThat(OriginRuleParser.parse(text)).hasToString(text);
  }

  @Test
  void andBindsTighterThanOr() {
    assertThat(OriginRuleParser.parse("CC or CTH and RVC40"))
        .isEqualTo(
            new OriginRule.AnyOf(
                List.of(
                    new OriginRule.ChangeOfClassification(OriginRule.Level.CC, List.of()),
                    new OriginRule.AllOf(
                        List.of(
                            new OriginRule.ChangeOfClassification(OriginRule.Level.CTH, List.of()),
                            new OriginRule.RegionalValue(Percent.of("40")))))));
  }

  @Test
  void anOfficersHandIsReadKindly() {
    assertThat(OriginRuleParser.parse(" cth  OR rvc 40% ")).hasToString("CTH or RVC40");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CTX or RVCforty   | column 1: expected a rule",
        "CTH or RVCforty   | column 8: expected a rule",
        "CTH RVC40         | column 5: expected “or”, “and” or the end, found “RVC40”",
        "CTH except (72.08)| column 12: expected “from”",
        "CTH except from (7208x) | column 22: expected “)”",
        "CTH except from (Chapter 7208) | column 26: expected a chapter",
        "CTH except from (72.09-72.08) | column 18: expected a range",
        "RVC0              | column 1: expected a percentage",
        "RVC140            | column 1: expected a percentage",
        "CTH or            | column 7: expected a rule",
        "(CTH or RVC40     | column 14: expected “)”, found the end",
        "PROCESS()         | column 9: expected “\"”",
        "of insects: CC; CTH | column 17: expected goods",
        "CTH (provided that x | column 21: expected “)”",
      })
  void anErrorPointsToItsColumn(String text, String message) {
    assertThatThrownBy(() -> OriginRuleParser.parse(text.strip()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void deepBracketsAreRefusedAndNotFollowed() {
    assertThatThrownBy(() -> OriginRuleParser.parse("(".repeat(1000) + "CTH"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("fewer brackets");
  }

  @Property(tries = 500)
  void parsingAPrintGivesTheSameRule(@ForAll("rules") OriginRule rule) {
    assertThat(OriginRuleParser.parse(rule.toString())).isEqualTo(rule);
  }

  @Provide
  Arbitrary<OriginRule> rules() {
    var codes = Arbitraries.of("07", "72", "7208", "7215", "160232", "640411").map(HsCode::new);
    var spans = codes.map(CodeSpan::of).list().ofMaxSize(3);
    var change =
        Combinators.combine(Arbitraries.of(OriginRule.Level.values()), spans)
            .as((l, s) -> (OriginRule) new OriginRule.ChangeOfClassification(l, s));
    var value =
        Arbitraries.integers()
            .between(1, 100)
            .map(n -> (OriginRule) new OriginRule.RegionalValue(Percent.of("" + n)));
    var others =
        Arbitraries.of(
            (OriginRule) new OriginRule.WhollyObtained(),
            new OriginRule.ChemicalReaction(),
            new OriginRule.BornAndRaised(),
            new OriginRule.NonOriginatingValue(Percent.of("60")),
            new OriginRule.Process("any coating, or: none (really)"));
    var atoms = Arbitraries.oneOf(change, value, others);
    var alls =
        Arbitraries.oneOf(
            atoms,
            atoms.list().ofMinSize(2).ofMaxSize(3).map(l -> (OriginRule) new OriginRule.AllOf(l)));
    var anys =
        Arbitraries.oneOf(
            alls,
            alls.list().ofMinSize(2).ofMaxSize(3).map(l -> (OriginRule) new OriginRule.AnyOf(l)));
    return Arbitraries.oneOf(
        anys,
        anys.list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(
                l ->
                    (OriginRule)
                        new OriginRule.ByPart(
                            l.stream().map(r -> new OriginRule.Part("of insects", r)).toList())));
  }
}
