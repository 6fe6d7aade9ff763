package org.oumao.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oumao.duty.DutyLookup;
import org.oumao.duty.Shipment;
import org.oumao.hs.HsCode;
import org.oumao.knowledge.DutyFiles;
import org.oumao.knowledge.Faults;
import org.oumao.knowledge.HsFiles;
import org.oumao.knowledge.KnowledgeFolder;
import org.oumao.search.ProductFound;
import org.oumao.search.ProductMatch;

class DutyViewTest {
  private static final Path BASE = Path.of("knowledge-base");
  private static DutyLookup duties;

  @BeforeAll
  static void read() {
    var kb = new KnowledgeFolder(BASE).read(new Faults());
    duties =
        new DutyLookup(DutyFiles.tables(BASE), HsFiles.read(BASE), kb.countries(), kb.agreements());
  }

  private static ObjectNode ask(String code, String to, Shipment shipment) {
    return DutyView.of(duties.get(code, to, shipment, LocalDate.of(2026, 11, 24)));
  }

  private static JsonNode onlyLine(ObjectNode answer) {
    assertThat(answer.get("lines")).hasSize(1);
    return answer.get("lines").get(0);
  }

  @Test
  void sunglassesIntoJapanHaveTheShapeThatOthersRelyOn() {
    var answer = ask("900410", "JP", new Shipment(new BigDecimal("50000"), "USD", null, ""));
    assertThat(answer.get("hs").asText()).isEqualTo("9004.10");
    assertThat(answer.get("to").asText()).isEqualTo("JP");
    assertThat(answer.get("year").asInt()).isEqualTo(2026);
    assertThat(answer.get("edition").asText()).isEqualTo("HS2022");
    assertThat(answer.get("asOf").asText()).isEqualTo("2026-07-09");
    assertThat(answer.get("citation").get("source").asText()).contains("Japan Customs");
    var line = onlyLine(answer);
    assertThat(line.get("code").asText()).isEqualTo("900410000");
    assertThat(line.get("description").get("ja").asText()).isEqualTo("サングラス");
    assertThat(Json.line(line.get("mfn"))).contains("\"text\":\"5.3%\",\"percent\":5.3,");
    var rcep = line.get("preferences").get(0);
    assertThat(rcep.get("agreement").asText()).isEqualTo("rcep");
    assertThat(rcep.get("percent").decimalValue()).isEqualByComparingTo("3.3");
    assertThat(line.get("saving").get("agreement").asText()).isEqualTo("rcep");
    assertThat(line.get("saving").get("points").decimalValue()).isEqualByComparingTo("2");
    assertThat(line.get("saving").get("amount").decimalValue()).isEqualByComparingTo("1000");
    assertThat(line.get("saving").get("currency").asText()).isEqualTo("USD");
  }

  @Test
  void aRateThatIsNoPlainPercentageHasANullNumber() {
    var line = ask("220421010", "JP", Shipment.UNKNOWN).get("lines").get(0);
    assertThat(line.get("mfn").get("text").asText()).contains("円/l");
    assertThat(line.get("mfn").get("percent").isNull()).isTrue();
  }

  @Test
  void warningsHaveACodeAndBothLanguages() {
    var line = onlyLine(ask("09011120", "VN", Shipment.UNKNOWN));
    var warning = line.get("warnings").get(0);
    assertThat(warning.get("code").asText()).isEqualTo("china-excluded");
    assertThat(warning.get("zh").asText()).isNotEmpty();
    assertThat(warning.get("en").asText()).isNotEmpty();
  }

  @Test
  void americanMeasuresStandApartAndATotalNeverAppears() {
    var answer = ask("85076000", "US", Shipment.UNKNOWN);
    var additional = onlyLine(answer).get("additional");
    assertThat(additional).hasSize(3);
    assertThat(additional.get(1).get("measure").asText()).isEqualTo("section-301");
    assertThat(additional.get(1).get("from").asText()).isEqualTo("2024-09-27");
    assertThat(Json.line(answer)).doesNotContain("\"total\"").doesNotContain("\n");
  }

  @Test
  void aCodeFoundHasItsNamesAndWhatMatched() {
    var entry = HsFiles.read(BASE).get(HsCode.parse("9004.90"));
    var view =
        HsView.of(
            new ProductFound("眼镜", List.of(new ProductMatch(entry, 12.3, "眼镜")), null, List.of()));
    assertThat(view.get("query").asText()).isEqualTo("眼镜");
    assertThat(view.get("edition").asText()).isEqualTo("HS2022");
    var match = view.get("matches").get(0);
    assertThat(match.get("hs").asText()).isEqualTo("9004.90");
    assertThat(match.get("zh").asText()).isNotEqualTo("其他").contains(" > 其他");
    assertThat(match.get("why").asText()).isEqualTo("眼镜");
    assertThat(view.has("ask")).isFalse();
  }
}
