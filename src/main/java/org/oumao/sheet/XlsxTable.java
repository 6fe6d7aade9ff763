package org.oumao.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.oumao.fact.Refused;

/**
 * Reads the first sheet of an XLSX file as text: numbers plain, dates as {@code 2026-11-24},
 * formulas as the value last computed.
 */
final class XlsxTable {
  private XlsxTable() {}

  static Sheet read(Path file) {
    ZipGate.check(file);
    try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        var rows = book.getFirstSheet().openStream()) {
      return SheetReader.table(rows.map(r -> new Sheet.Row(r.getRowNum(), cells(r))));
    } catch (Refused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The reader throws what it meets in a broken file: any of some ten kinds.
      throw SheetReader.unreadable();
    }
  }

  private static List<String> cells(Row row) {
    int n = row.getCellCount();
    var found = new ArrayList<String>();
    for (int i = 0; i < n; i++) {
      found.add(SheetReader.cell(row.getOptionalCell(i).map(XlsxTable::text).orElse("")));
    }
    while (!found.isEmpty() && found.getLast().isEmpty()) {
      found.removeLast();
    }
    return found;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell) : number(cell.asNumber());
    }
    if (cell.getType() == CellType.STRING) {
      return cell.asString();
    }
    if (cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
      return "";
    }
    return cell.getRawValue();
  }

  /** Whole numbers without the tail that binary fractions leave. */
  private static String number(BigDecimal value) {
    var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return plain.toPlainString();
  }

  private static String date(Cell cell) {
    var moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private static boolean isDate(Cell cell) {
    var format = cell.getDataFormatString();
    if (format == null || format.isEmpty()) {
      var id = cell.getDataFormatId();
      return id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
    }
    var bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
    return bare.chars().anyMatch(c -> "yYdD".indexOf(c) >= 0);
  }
}
