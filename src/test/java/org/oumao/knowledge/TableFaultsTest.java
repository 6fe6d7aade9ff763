package org.oumao.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way a table of codes, words or duties can be wrong is named by file and line. */
class TableFaultsTest {
  private static final String YAML =
      """
      country: JP
      year: 2026
      edition: HS2022
      digits: 9
      currency: JPY
      as_of: 2026-07-09
      valid_from: 2026-04-01
      source: {source: Japan Customs, locator: edition of 9 July 2026, verified: official, as_of: 2026-07-09}
      mfn: {zh: 最惠国税率, en: MFN}
      preferences:
        rcep: {source: RCEP, locator: Annex I, verified: official, as_of: 2026-07-09}
      """;
  private static final String LINES =
      """
      code,ja,mfn,mfn_pct,rcep,rcep_pct
      900410000,サングラス,5.3%,5.3,3.3%,3.3
      """;

  @TempDir Path base;

  @BeforeEach
  void sound() throws IOException {
    write(
        "hs/nomenclature.csv",
        "hs,en,zh,path_zh,ours\n90,x,光学,,\n90.04,Spectacles,眼镜,,\n9004.10,Sunglasses,太阳镜,,\n");
    for (var year : new String[] {"2007", "2012", "2017"}) {
      write("hs/hs" + year + ".csv", "hs,zh,path_zh\n9004.10,太阳镜,\n");
    }
    for (var name : new String[] {"2007-2012", "2012-2017", "2017-2022"}) {
      write(
          "hs/concordance-" + name + ".csv",
          "from,to,relation,catchall,choice,note\n9004.10,9004.10,1:1,,y,\n");
    }
    write("hs/lines-cn.csv", "line,zh\n9004100000,太阳镜\n");
    write("products/headings.csv", "word,hs,lang,note\n墨镜,9004.10,zh,\n");
    write(
        "products/questions.csv",
        "word_pattern,zh,en,option_zh,option_en,hs\n眼镜,哪种？,Which?,太阳镜,sunglasses,9004.10\n");
    write(
        "products/notes.csv",
        "id,pattern_zh,pattern_en,hs_not,hs_yes,zh,en,source\na,眼镜,,,90.04,说明,note,HS 2022\n");
    write("duties/jp.yaml", YAML);
    write("duties/jp.csv", LINES);
  }

  private void write(String name, String text) throws IOException {
    var file = base.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String faults() {
    var faults = new Faults();
    HsFiles.check(base, faults);
    if (faults.isEmpty()) {
      ProductFiles.check(base, faults);
      new DutyCheck(base, faults).run();
    }
    return faults.list().toString();
  }

  @Test
  void soundTablesHaveNoFaults() {
    assertThat(faults()).isEqualTo("[]");
  }

  @Test
  void aNationalCodeMustStandInTheTablesEdition() throws IOException {
    write("duties/jp.csv", LINES + "900411000,x,5%,5,,\n");
    assertThat(faults()).contains("duties/jp.csv:3: 900411 is no subheading of HS2022");
  }

  @Test
  void aNationalCodeHasEightToTenDigits() throws IOException {
    write("duties/jp.csv", LINES + "90041O000,x,5%,5,,\n");
    assertThat(faults()).contains("duties/jp.csv:3: “90041O000” is no national code");
  }

  @Test
  void theNumberMustBeThatOfThePrintedRate() throws IOException {
    write("duties/jp.csv", LINES.replace("3.3%,3.3", "3.3%,33"));
    assertThat(faults()).contains("duties/jp.csv:2: rcep prints “3.3%” but its number is “33”");
  }

  @Test
  void aRowStandsOnce() throws IOException {
    write("duties/jp.csv", LINES + "900410000,サングラス,5.3%,5.3,3.3%,3.3\n");
    assertThat(faults()).contains("duties/jp.csv:3: the same row stands twice");
  }

  @Test
  void anAgreementOfTheYamlNeedsItsColumns() throws IOException {
    write("duties/jp.csv", "code,ja,mfn,mfn_pct\n900410000,x,5.3%,5.3\n");
    assertThat(faults()).contains("duties/jp.csv:1: the column rcep is missing");
  }

  @Test
  void aTableNeedsItsSource() throws IOException {
    write("duties/jp.yaml", YAML.replace("source: Japan Customs, ", ""));
    assertThat(faults()).contains("duties/jp.yaml:").contains("a source without its name");
  }

  @Test
  void aTableNeedsItsEditionAndDates() throws IOException {
    write(
        "duties/jp.yaml",
        YAML.replace("edition: HS2022", "edition: HS22")
            .replace("as_of: 2026-07-09\nvalid", "valid"));
    assertThat(faults()).contains("year and edition").contains("as_of must be a date");
  }

  @Test
  void aWordNeedsACodeThatExists() throws IOException {
    write("products/headings.csv", "word,hs,lang,note\n墨镜,9004.11,zh,\n镜,,zh,\n泳镜,90.0,zh,\n");
    assertThat(faults())
        .contains("products/headings.csv:2: 9004.11 is no code of HS2022")
        .contains("products/headings.csv:3: a word needs its code")
        .contains("products/headings.csv:4: “90.0” is no HS code");
  }

  @Test
  void aNoteNeedsItsSourceAndASoundPattern() throws IOException {
    write(
        "products/notes.csv",
        "id,pattern_zh,pattern_en,hs_not,hs_yes,zh,en,source\na,眼镜(,,,90.04,说明,note,\n");
    assertThat(faults())
        .contains("products/notes.csv:2: a note needs its source")
        .contains("products/notes.csv:2: is no regular expression");
  }

  @Test
  void theConcordanceNamesOnlyCodesOfItsEditions() throws IOException {
    write(
        "hs/concordance-2017-2022.csv",
        "from,to,relation,catchall,choice,note\n9004.10,9004.20,1:1,,y,\n");
    assertThat(faults())
        .contains("hs/concordance-2017-2022.csv:2: 9004.20 is no code of the newer edition");
  }

  @Test
  void anEntryNeedsBothNames() throws IOException {
    write("hs/nomenclature.csv", "hs,en,zh,path_zh,ours\n9004.10,Sunglasses,,,\n");
    assertThat(faults()).contains("hs/nomenclature.csv:2: 9004.10 lacks its zh or en name");
  }
}
