package org.oumao.duty;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oumao.fact.Percent;

/** Every line of every table answers as the table says, read by another reader than ours. */
class EveryLineTest {

  @ParameterizedTest
  @CsvSource({
    "jp, JP, 9712",
    "kr, KR, 9044",
    "vn, VN, 11414",
    "au, AU, 5013",
    "us, US, 11413",
    "eu, EU, 11830",
    "gb, GB, 11830",
    "id, ID, 11414",
    "br, BR, 10301"
  })
  void everyLineAnswersAsItsTableSays(String file, String country, int count) {
    var rows = RealTables.rows(file);
    assertThat(rows).hasSize(count);
    var agreements = RealTables.TABLES.find(country).orElseThrow().source().preferences().keySet();
    var differences = new ArrayList<String>();
    var seen = new HashMap<String, Integer>();
    for (var row : rows) {
      var code = row.getField("code");
      int nth = seen.merge(code, 1, Integer::sum) - 1;
      var lines =
          RealTables.ask(code, country).lines().stream()
              .filter(l -> l.code().equals(code))
              .toList();
      if (lines.size() <= nth) {
        differences.add(code + ": row " + nth + " is not answered");
        continue;
      }
      compare(row, lines.get(nth), List.copyOf(agreements), differences);
    }
    assertThat(differences).isEmpty();
  }

  private static void compare(
      NamedCsvRecord row, TariffLine line, List<String> agreements, List<String> differences) {
    same(row, "mfn", line.mfn(), true, differences);
    for (var a : agreements) {
      var found = line.preference(a);
      if (row.getField(a).isEmpty()) {
        if (found.isPresent() || !line.without().contains(a)) {
          differences.add(line.code() + ": " + a + " is given, the table has none");
        }
      } else if (found.isEmpty()) {
        differences.add(line.code() + ": " + a + " is missing");
      } else {
        boolean excluded =
            found.get().warnings().stream().anyMatch(w -> w.code().equals("china-excluded"));
        same(row, a, found.get().rate(), !excluded, differences);
      }
    }
  }

  private static void same(
      NamedCsvRecord row, String column, DutyRate rate, boolean number, List<String> differences) {
    var printed = row.getField(column);
    var expected = number ? decimal(row.getField(column + "_pct")) : null;
    var found = rate.percent().map(Percent::value).orElse(null);
    boolean equal =
        expected == null ? found == null : found != null && expected.compareTo(found) == 0;
    if (!printed.equals(rate.text()) || !equal) {
      differences.add(
          row.getField("code") + " " + column + ": " + printed + " is answered as " + rate);
    }
  }

  private static @Nullable BigDecimal decimal(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
