package org.oumao.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEdition;

/** Every row of every rule table, read back from its file without the program's own reader. */
class EveryRuleTest {
  private static final Pattern ROW =
      Pattern.compile("([\\d.]+),(?:\"((?:[^\"]|\"\")*)\"|([^,]*)),.*");

  @ParameterizedTest
  @CsvSource({
    "rcep, 2188",
    "ckfta, 5201",
    "china-peru, 5048",
    "china-costa-rica, 2420",
    "china-iceland, 546",
    "ecfa, 268",
    "china-switzerland, 19"
  })
  void everyRowAnswersAsPrinted(String agreement, int rules) throws IOException {
    var table = RealRules.TABLES.findTable(agreement).orElseThrow();
    int checked = 0;
    var wrong = new ArrayList<String>();
    for (var line :
        Files.readAllLines(Path.of("knowledge-base/agreements", agreement, "rules.csv"))) {
      var m = ROW.matcher(line);
      if (!m.matches()) {
        continue;
      }
      var printed = m.group(2) == null ? m.group(3) : m.group(2).replace("\"\"", "\"");
      if (printed.isEmpty()) {
        continue;
      }
      var found = table.findExactly(m.group(1).replace(".", "")).flatMap(RuleRow::rule);
      if (found.isEmpty() || !found.get().toString().equals(printed)) {
        wrong.add(line + " answers " + found);
      }
      checked++;
    }
    assertThat(wrong).isEmpty();
    assertThat(checked).isEqualTo(rules).isEqualTo(table.size());
  }

  @Test
  void everySubheadingOfHs2022HasItsRcepRule() {
    var rcep = RealRules.agreement("rcep");
    var subheadings = RealRules.LOOKUP.nomenclature().listSubheadings(HsEdition.HS2022);
    assertThat(subheadings).hasSize(5612);
    assertThat(subheadings)
        .allSatisfy(
            hs -> {
              var answer = RealRules.LOOKUP.get(hs.digits(), rcep);
              assertThat(answer.rule()).isPresent();
              assertThat(new HsCode(answer.rows().get(0).code().replace(".", "")).covers(hs))
                  .isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ckfta", "china-peru", "china-costa-rica"})
  void everyCodeOfAWholeTableFindsItsRuleFromHs2022(String agreement) {
    var a = RealRules.agreement(agreement);
    var none = new ArrayList<String>();
    for (var hs : RealRules.LOOKUP.nomenclature().listSubheadings(HsEdition.HS2022)) {
      try {
        assertThat(RealRules.LOOKUP.get(hs.digits(), a).rule()).isPresent();
      } catch (Refused e) {
        none.add(hs + " " + e.code());
      }
    }
    assertThat(none).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void everyWordInsideARuleHasItsChinese() {
    var missing = new ArrayList<String>();
    for (var id : RealRules.TABLES.listWithTable()) {
      for (var row : RealRules.TABLES.findTable(id).orElseThrow().list()) {
        row.rule()
            .ifPresent(
                r ->
                    words(r).stream()
                        .filter(w -> RealRules.TABLES.words().zh(w).equals(w))
                        .forEach(missing::add));
      }
    }
    assertThat(missing.stream().distinct().toList()).isEmpty();
  }

  private static List<String> words(OriginRule rule) {
    var found = new ArrayList<String>();
    switch (rule) {
      case OriginRule.Process p -> found.add(p.words());
      case OriginRule.Provided p -> {
        found.add(p.condition());
        found.addAll(words(p.rule()));
      }
      case OriginRule.AllOf r -> r.rules().forEach(x -> found.addAll(words(x)));
      case OriginRule.AnyOf r -> r.rules().forEach(x -> found.addAll(words(x)));
      case OriginRule.ByPart r ->
          r.parts()
              .forEach(
                  x -> {
                    found.add(x.goods());
                    found.addAll(words(x.rule()));
                  });
      default -> {}
    }
    return found;
  }
}
