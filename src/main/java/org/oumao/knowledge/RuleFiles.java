package org.oumao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.oumao.fact.Refused;
import org.oumao.fact.Verification;
import org.oumao.hs.HsEdition;
import org.oumao.hs.HsNomenclature;
import org.oumao.origin.OriginRuleParser;
import org.oumao.origin.OriginTables;
import org.oumao.origin.RuleTable;
import org.oumao.origin.RuleWords;

/** Reads and checks the rule tables {@code agreements/<id>/rules.csv}. */
public final class RuleFiles {
  /** Columns of a rule table. */
  public static final List<String> COLUMNS =
      List.of("hs", "rule", "note", "edition", "source", "verified", "note_zh");

  private static final List<String> REQUIRED = COLUMNS.subList(0, 6);
  private static final String WORDS = "rule-words.csv";
  private static final String CODE =
      "\\d{2}|\\d{2}\\.\\d{2}|\\d{4}\\.\\d{2}|\\d{4}\\.\\d{2}\\.\\d{2}";

  private RuleFiles() {}

  /** All tables of the folder, each read when it is first asked for. */
  public static OriginTables tables(Path base) {
    return new OriginTables(
        agreements(base), id -> table(base, id), id -> OriginFiles.read(base, id), words(base));
  }

  /** Ids of the agreements that have a rule table. */
  public static List<String> agreements(Path base) {
    var folder = base.resolve("agreements");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(p -> Files.isRegularFile(p.resolve("rules.csv")))
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Path of an agreement's table below the folder. */
  public static String name(String agreement) {
    return "agreements/" + agreement + "/rules.csv";
  }

  private static RuleTable table(Path base, String id) {
    var rows = HsFiles.rows(base, name(id));
    var edition =
        rows.size() == 0
            ? HsEdition.HS2022
            : HsEdition.find(rows.row(0).get("edition")).orElse(HsEdition.HS2022);
    return new RuleTable(id, edition, OriginFiles.asOf(base, id).orElse(LocalDate.EPOCH), rows);
  }

  private static RuleWords words(Path base) {
    var file = new CsvFile(base, WORDS);
    var found = new HashMap<String, String>();
    if (file.exists()) {
      file.read(List.of("en", "zh"), new Faults(), r -> found.put(r.get("en"), r.get("zh")));
    }
    return new RuleWords(found);
  }

  /**
   * Names every fault of every table. The code lists must have been checked before; where they have
   * faults, codes can't be judged and the tables wait.
   */
  static void check(Path base, Faults faults) {
    var ids = agreements(base);
    if (ids.isEmpty() || faults.list().stream().anyMatch(f -> f.file().startsWith("hs/"))) {
      return;
    }
    var nomenclature = HsFiles.read(base);
    ids.forEach(id -> checkTable(base, id, nomenclature, faults));
    if (new CsvFile(base, WORDS).exists()) {
      new CsvFile(base, WORDS)
          .read(
              List.of("en", "zh"),
              faults,
              row -> {
                if (row.get("en").isEmpty() || row.get("zh").isEmpty()) {
                  faults.add(WORDS, row.line(), "words need their en and their zh");
                }
              });
    }
  }

  private static void checkTable(Path base, String id, HsNomenclature nomenclature, Faults faults) {
    var name = name(id);
    var seen = new HashSet<String>();
    var editions = new HashMap<String, Integer>();
    var parsed = new HashMap<String, String>();
    new CsvFile(base, name)
        .read(
            REQUIRED,
            faults,
            row -> {
              editions.putIfAbsent(row.get("edition"), row.line());
              var edition = HsEdition.find(row.get("edition"));
              if (edition.isEmpty()) {
                faults.add(
                    name,
                    row.line(),
                    "edition must be HS2007, HS2012, HS2017 or HS2022, found “"
                        + row.get("edition")
                        + "”");
              } else {
                checkCode(row, edition.get(), nomenclature, name, faults);
              }
              if (!seen.add(row.get("hs"))) {
                faults.add(name, row.line(), row.get("hs") + " stands twice");
              }
              checkRest(row, parsed, name, faults);
            });
    if (editions.size() > 1) {
      faults.add(name, 0, "a table has one edition, found " + editions.keySet());
    }
  }

  private static void checkCode(
      CsvFile.Row row, HsEdition edition, HsNomenclature nomenclature, String name, Faults faults) {
    var hs = row.get("hs");
    if (!hs.matches(CODE)) {
      faults.add(
          name, row.line(), "hs must be like 90, 90.04, 9004.10 or 2707.91.00, found “" + hs + "”");
      return;
    }
    var digits = hs.replace(".", "");
    var code = org.oumao.hs.HsCode.find(digits.substring(0, Math.min(6, digits.length())));
    if (code.isEmpty() || !nomenclature.has(code.get(), edition)) {
      faults.add(name, row.line(), hs + " is no code of " + edition);
    }
  }

  private static void checkRest(
      CsvFile.Row row, Map<String, String> parsed, String name, Faults faults) {
    var rule = row.get("rule");
    if (rule.isEmpty() && row.get("note").isEmpty()) {
      faults.add(name, row.line(), row.get("hs") + " has neither a rule nor a note");
    }
    if (!row.get("note").isEmpty() && row.get("note_zh").isEmpty()) {
      faults.add(name, row.line(), "the note lacks its note_zh");
    }
    if (!rule.isEmpty()) {
      var fault = parsed.computeIfAbsent(rule, RuleFiles::faultOf);
      if (!fault.isEmpty()) {
        faults.add(name, row.line(), fault);
      }
    }
    if (row.get("source").isEmpty()) {
      faults.add(name, row.line(), row.get("hs") + " lacks its source");
    }
    if (Verification.find(row.get("verified")).isEmpty()) {
      faults.add(
          name,
          row.line(),
          "verified must be text, official, secondary or unverified, found “"
              + row.get("verified")
              + "”");
    }
  }

  private static String faultOf(String rule) {
    try {
      var again = OriginRuleParser.parse(rule).toString();
      return again.equals(rule) ? "" : "the rule should be written “" + again + "”";
    } catch (Refused e) {
      return e.sentence().en();
    }
  }
}
