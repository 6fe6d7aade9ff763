package org.oumao.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oumao.duty.DutyAnswer;
import org.oumao.duty.DutyLookup;
import org.oumao.duty.Shipment;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsNomenclature;
import org.oumao.knowledge.DutyFiles;
import org.oumao.knowledge.Faults;
import org.oumao.knowledge.HsFiles;
import org.oumao.knowledge.KnowledgeFolder;

class DutyTextTest {
  private static final Path BASE = Path.of("knowledge-base");
  private static HsNomenclature hs;
  private static DutyLookup duties;
  private static AgreementNames names;

  @BeforeAll
  static void read() {
    var kb = new KnowledgeFolder(BASE).read(new Faults());
    hs = HsFiles.read(BASE);
    duties = new DutyLookup(DutyFiles.tables(BASE), hs, kb.countries(), kb.agreements());
    names = AgreementNames.of(kb.agreements());
  }

  private static DutyAnswer ask(String code, String to) {
    return duties.get(code, to, Shipment.UNKNOWN, LocalDate.of(2026, 11, 24));
  }

  private static DutyText.Said brief(String code, String to, Language language) {
    return DutyText.brief(ask(code, to), language, names);
  }

  @Test
  void theFigureStandsInTheFirstLine() {
    var said = brief("9004.10", "JP", Language.ZH);
    assertThat(said.text().lines().findFirst().orElseThrow())
        .contains("9004.10", "日本", "2026", "HS 2022", "5.3%", "3.3%", "2 个百分点");
    assertThat(said.text()).contains("2026-07-09", "确认");
    assertThat(said.facts())
        .extracting(f -> f.name() + " " + f.value())
        .containsExactly("mfn 5.3%", "rcep 3.3%");
    assertThat(said.citations()).hasSize(2);
  }

  @Test
  void englishSaysTheSame() {
    var said = brief("9004.10", "JP", Language.EN);
    assertThat(said.text().lines().findFirst().orElseThrow())
        .contains("9004.10", "Japan", "MFN 5.3%", "RCEP 3.3%", "saves 2 points");
  }

  @Test
  void twoKindsOfGoodsAreToldApart() {
    assertThat(brief("6402.91", "JP", Language.ZH).text())
        .contains("【装有金属防护鞋头】最惠国 6.7%", "【其他】最惠国 8%");
  }

  @Test
  void noConcessionIsSaid() {
    assertThat(brief("4203.10", "JP", Language.ZH).text()).contains("未对中国减让", "10%", "16%");
  }

  @Test
  void anExcludedLineNamesNoRateThatChineseGoodsCannotHave() {
    var said = brief("0901.11.20", "VN", Language.ZH);
    assertThat(said.text()).contains("排除中国", "未经核实");
    assertThat(said.facts()).noneMatch(f -> f.name().equals("acfta"));
  }

  @Test
  void anAmericanAnswerNeverAddsUp() {
    var text = brief("8507.60", "US", Language.ZH).text();
    assertThat(text).contains("3.4%", "7.5%", "25%", "232", "不能用本表算出总税率");
    assertThat(text).doesNotContain("10.9%", "28.4%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JP", "KR", "VN", "AU", "US", "EU", "GB", "ID", "BR"})
  void everyHeadingFitsAChatMessage(String country) {
    for (var code : hs.list()) {
      if (code.code().digits().length() == 4) {
        check(code.code(), country);
      }
    }
  }

  private static void check(HsCode code, String country) {
    try {
      assertThat(brief(code.digits(), country, Language.ZH).text())
          .as("%s %s", code, country)
          .hasSizeLessThanOrEqualTo(700);
      assertThat(brief(code.digits(), country, Language.EN).text())
          .as("%s %s", code, country)
          .hasSizeLessThanOrEqualTo(1500);
    } catch (Refused e) {
      assertThat(e.sentence().zh()).isNotEmpty();
    }
  }
}
