package org.oumao.duty;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.oumao.hs.HsNomenclature;
import org.oumao.knowledge.DutyFiles;
import org.oumao.knowledge.Faults;
import org.oumao.knowledge.HsFiles;
import org.oumao.knowledge.KnowledgeFolder;

/** The shipped knowledge base, for tests that ask what it says. */
final class RealTables {
  static final Path BASE = Path.of("knowledge-base");
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  static final HsNomenclature HS = HsFiles.read(BASE);
  static final DutyTables TABLES = DutyFiles.tables(BASE);
  static final DutyLookup DUTIES = lookup();

  private RealTables() {}

  private static DutyLookup lookup() {
    var kb = new KnowledgeFolder(BASE).read(new Faults());
    return new DutyLookup(TABLES, HS, kb.countries(), kb.agreements());
  }

  static DutyAnswer ask(String code, String to) {
    return DUTIES.get(code, to, Shipment.UNKNOWN, DAY);
  }

  static DutyAnswer ask(String code, String to, Shipment shipment) {
    return DUTIES.get(code, to, shipment, DAY);
  }

  /** The table's rows as another reader than ours reads them. */
  static List<NamedCsvRecord> rows(String country) {
    try (var csv =
        CsvReader.builder().ofNamedCsvRecord(BASE.resolve("duties/" + country + ".csv"))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
