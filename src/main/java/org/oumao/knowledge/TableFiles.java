package org.oumao.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.oumao.agreement.Countries;
import org.oumao.agreement.Country;
import org.oumao.fact.Bilingual;

/** Reads the small tables of names: countries and glossary. */
final class TableFiles {
  private TableFiles() {}

  static Countries countries(Path base, Faults faults) {
    var found = new ArrayList<Country>();
    new CsvFile(base, "countries.csv")
        .read(
            List.of("iso", "en", "zh", "aliases"),
            faults,
            row ->
                found.add(
                    new Country(
                        row.get("iso").toUpperCase(Locale.ROOT),
                        new Bilingual(row.get("zh"), row.get("en")),
                        split(row.get("aliases")),
                        row.get("bloc"))));
    return new Countries(found);
  }

  static List<GlossaryEntry> glossary(Path base, Faults faults) {
    var found = new ArrayList<GlossaryEntry>();
    new CsvFile(base, "glossary.csv")
        .read(
            List.of("zh", "en", "synonyms"),
            faults,
            row -> {
              if (row.get("zh").isEmpty() || row.get("en").isEmpty()) {
                faults.add("glossary.csv", row.line(), "a term needs its zh and its en word");
                return;
              }
              found.add(
                  new GlossaryEntry(
                      new Bilingual(row.get("zh"), row.get("en")), split(row.get("synonyms"))));
            });
    return found;
  }

  static CueWords cues(Path base, Faults faults) {
    var found = new LinkedHashMap<String, List<String>>();
    new CsvFile(base, "cues.csv")
        .read(
            List.of("cue", "words"),
            faults,
            row -> found.put(row.get("cue"), split(row.get("words"))));
    return new CueWords(found);
  }

  static List<String> split(String list) {
    var words = new ArrayList<String>();
    for (var w : list.split(";", -1)) {
      if (!w.isBlank()) {
        words.add(w.strip());
      }
    }
    return words;
  }
}
