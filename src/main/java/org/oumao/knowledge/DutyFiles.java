package org.oumao.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oumao.duty.CodeRange;
import org.oumao.duty.DutyRate;
import org.oumao.duty.DutySource;
import org.oumao.duty.DutyTable;
import org.oumao.duty.DutyTables;
import org.oumao.duty.DutyWarning;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsEdition;

/** Reads the tariff tables {@code duties/<country>.csv} with their {@code .yaml}. */
public final class DutyFiles {
  private DutyFiles() {}

  /** All tables of the folder, each read when it is first asked for. */
  public static DutyTables tables(Path base) {
    return new DutyTables(countries(base), iso -> table(base, iso));
  }

  /**
   * As {@link #tables(Path)}, what the tables say of themselves taken from the file that the build
   * wrote: no look-up waits for a YAML parser.
   */
  public static DutyTables tables(Path base, Path compiled) {
    var documents = CompiledKnowledge.readTariffs(compiled);
    return new DutyTables(
        countries(base),
        iso ->
            documents.stream()
                .filter(d -> d.file().equals(name(iso, ".yaml")))
                .findFirst()
                .map(
                    d ->
                        new DutyTable(
                            source(d, new Faults()), HsFiles.rows(base, name(iso, ".csv"))))
                .orElseGet(() -> table(base, iso)));
  }

  private static DutyTable table(Path base, String iso) {
    var faults = new Faults();
    var source = source(base, iso, faults);
    if (source.isEmpty()) {
      throw new IllegalStateException(faults.list().toString());
    }
    return new DutyTable(source.get(), HsFiles.rows(base, name(iso, ".csv")));
  }

  /** ISO codes of the tables in the folder, by name. */
  static List<String> countries(Path base) {
    var folder = base.resolve("duties");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".yaml"))
          .map(n -> n.substring(0, n.length() - 5).toUpperCase(Locale.ROOT))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(String iso, String ending) {
    return "duties/" + iso.toLowerCase(Locale.ROOT) + ending;
  }

  /** What the table says of itself; empty when the file can't be read at all. */
  static Optional<DutySource> source(Path base, String iso, Faults faults) {
    var found = new ArrayList<Document>();
    Documents.one(base, name(iso, ".yaml"), faults, found);
    return found.stream().findFirst().map(d -> source(d, faults));
  }

  private static DutySource source(Document document, Faults faults) {
    var f = new Fields(document, faults);
    var data = document.data();
    var year = f.number(data, "year", 1);
    var edition = HsEdition.find(Fields.text(data, "edition"));
    if (year == null || edition.isEmpty()) {
      f.fault("edition:", "year and edition (HS2022, HS2017) are needed");
    }
    return new DutySource(
        f.required(data, "country"),
        year == null ? 0 : year.intValue(),
        edition.orElse(HsEdition.HS2022),
        f.required(data, "currency"),
        f.date(data, "as_of", 1),
        f.date(data, "valid_from", 1),
        f.optionalDate(data, "next_step", 1),
        f.citation(data.path("source"), "", document.lineOf("source:", 1)),
        f.bilingual(data, "mfn"),
        preferences(data.path("preferences"), document, f),
        warnings(data.path("warnings"), f),
        words(data.path("notes"), "notes", f),
        data.has("missing_words") ? f.bilingual(data, "missing_words") : new Bilingual("", ""),
        f.words(data, "missing").stream().map(CodeRange::parse).toList(),
        conditions(data.path("words"), f));
  }

  private static Map<String, DutySource.PreferenceSource> preferences(
      JsonNode node, Document document, Fields f) {
    var found = new LinkedHashMap<String, DutySource.PreferenceSource>();
    node.properties()
        .forEach(
            e -> {
              var o = e.getValue().path("otherwise");
              found.put(
                  e.getKey(),
                  new DutySource.PreferenceSource(
                      f.citation(e.getValue(), "", document.lineOf(e.getKey() + ":", 1)),
                      new Bilingual(
                          Fields.text(e.getValue().path("empty"), "zh"),
                          Fields.text(e.getValue().path("empty"), "en")),
                      o.isObject()
                          ? DutyRate.of(Fields.text(o, "text"), Fields.text(o, "percent"))
                          : DutyRate.NONE));
            });
    return found;
  }

  private static List<DutyWarning> warnings(JsonNode node, Fields f) {
    var found = new ArrayList<DutyWarning>();
    node.forEach(w -> found.add(new DutyWarning(f.required(w, "code"), f.both(w, "warnings", 1))));
    return found;
  }

  private static List<Bilingual> words(JsonNode node, String where, Fields f) {
    var found = new ArrayList<Bilingual>();
    node.forEach(w -> found.add(f.both(w, where, 1)));
    return found;
  }

  private static Map<String, Bilingual> conditions(JsonNode node, Fields f) {
    var found = new HashMap<String, Bilingual>();
    node.properties().forEach(e -> found.put(e.getKey(), f.both(e.getValue(), e.getKey(), 1)));
    return found;
  }

  /** Whether the number column agrees with a rate printed as a plain percentage. */
  static boolean agree(String text, String number) {
    if (number.isEmpty()) {
      return true;
    }
    try {
      var n = new BigDecimal(number);
      var m = PLAIN.matcher(text);
      return n.signum() >= 0 && (!m.matches() || new BigDecimal(m.group(1)).compareTo(n) == 0);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static final java.util.regex.Pattern PLAIN =
      java.util.regex.Pattern.compile("(\\d+(?:\\.\\d+)?)%");
}
