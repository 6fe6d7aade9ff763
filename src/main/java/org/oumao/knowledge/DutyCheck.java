package org.oumao.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.oumao.duty.DutySource;
import org.oumao.fact.Citation;
import org.oumao.hs.CodedRows;

/** Checks the tariff tables: codes, rates, sources. */
final class DutyCheck {
  private final Path base;
  private final Faults faults;

  DutyCheck(Path base, Faults faults) {
    this.base = base;
    this.faults = faults;
  }

  void run() {
    for (var iso : DutyFiles.countries(base)) {
      DutyFiles.source(base, iso, faults).ifPresent(s -> table(iso, s));
    }
  }

  private void table(String iso, DutySource source) {
    var yaml = DutyFiles.name(iso, ".yaml");
    if (!source.country().equals(iso)) {
      faults.add(yaml, 1, "country " + source.country() + " is not that of the file's name");
    }
    sourced(yaml, source.citation());
    source.preferences().values().forEach(p -> sourced(yaml, p.citation()));
    var codes =
        switch (source.edition()) {
          case HS2022 -> HsFiles.rows(base, "hs/nomenclature.csv");
          case HS2017 -> HsFiles.rows(base, "hs/hs2017.csv");
          case HS2012 -> HsFiles.rows(base, "hs/hs2012.csv");
          case HS2007 -> HsFiles.rows(base, "hs/hs2007.csv");
        };
    var columns = new ArrayList<>(List.of("code", "mfn", "mfn_pct"));
    source.preferences().keySet().forEach(a -> columns.addAll(List.of(a, a + "_pct")));
    var csv = DutyFiles.name(iso, ".csv");
    var seen = new HashSet<String>();
    new CsvFile(base, csv)
        .read(
            columns,
            faults,
            row -> {
              code(csv, row, codes, source);
              for (int i = 1; i < columns.size(); i += 2) {
                rate(csv, row, columns.get(i));
              }
              if (!seen.add(row.record().getFields().toString())) {
                faults.add(csv, row.line(), "the same row stands twice");
              }
            });
  }

  private void code(String csv, CsvFile.Row row, CodedRows codes, DutySource source) {
    var code = row.get("code");
    if (!code.matches("\\d{8,10}")) {
      faults.add(csv, row.line(), "“" + code + "” is no national code of 8 to 10 digits");
    } else if (!codes.has(code.substring(0, 6))) {
      faults.add(
          csv, row.line(), code.substring(0, 6) + " is no subheading of " + source.edition());
    }
  }

  private void rate(String csv, CsvFile.Row row, String column) {
    var text = row.get(column);
    var number = row.get(column + "_pct");
    if (text.isEmpty() && !number.isEmpty() || !DutyFiles.agree(text, number)) {
      faults.add(
          csv, row.line(), column + " prints “" + text + "” but its number is “" + number + "”");
    }
  }

  private void sourced(String yaml, Citation citation) {
    if (citation.locator().isEmpty()) {
      faults.add(yaml, 1, "the source " + citation.source() + " has no locator");
    }
  }
}
