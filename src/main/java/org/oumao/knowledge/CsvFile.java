package org.oumao.knowledge;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** One CSV file of the knowledge base: UTF-8, comma, a header line. */
public final class CsvFile {
  private final Path base;
  private final String name;

  /**
   * @param base the knowledge-base folder
   * @param name path below it, with slashes
   */
  public CsvFile(Path base, String name) {
    this.base = base;
    this.name = name;
  }

  /** A row with its line number. */
  public record Row(NamedCsvRecord record, int line) {

    /** The field, empty when the column is missing. */
    public String get(String column) {
      return record.findField(column).orElse("").strip();
    }
  }

  public String name() {
    return name;
  }

  public boolean exists() {
    return Files.isRegularFile(base.resolve(name));
  }

  /**
   * Gives every row to the taker. A missing column or a row of the wrong width is a fault; the rows
   * after it are still read.
   */
  public void read(List<String> columns, Faults faults, Consumer<Row> taker) {
    if (!exists()) {
      faults.add(name, 0, "the file is missing");
      return;
    }
    try (var csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofNamedCsvRecord(base.resolve(name), StandardCharsets.UTF_8)) {
      boolean first = true;
      for (var record : csv) {
        if (first) {
          first = false;
          for (var c : columns) {
            if (!record.getHeader().contains(c)) {
              faults.add(name, 1, "the column " + c + " is missing");
              return;
            }
          }
        }
        int line = (int) record.getStartingLineNumber();
        if (record.getFieldCount() != record.getHeader().size()) {
          faults.add(
              name,
              line,
              "expected " + record.getHeader().size() + " fields, found " + record.getFieldCount());
          continue;
        }
        taker.accept(new Row(record, line));
      }
    } catch (CsvParseException e) {
      faults.add(name, 0, "is no readable CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
