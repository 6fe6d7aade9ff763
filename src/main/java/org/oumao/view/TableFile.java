package org.oumao.view;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as files that a spreadsheet opens rightly: CSV with a byte order mark, XLSX with typed
 * numbers and days; nothing that a spreadsheet would run.
 */
public final class TableFile {
  private TableFile() {}

  /** Writes CSV. */
  public static void csv(OutputStream out, List<String> columns, List<List<Object>> rows)
      throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
      csv.writeRecord(columns.stream().map(InquiryExport::harmless).toList());
      for (var row : rows) {
        csv.writeRecord(row.stream().map(TableFile::text).toList());
      }
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case BigDecimal d -> d.toPlainString();
      case Number n -> n.toString();
      default -> InquiryExport.harmless(value.toString());
    };
  }

  /** Writes XLSX. */
  public static void xlsx(
      OutputStream out, String name, List<String> columns, List<List<Object>> rows)
      throws IOException {
    XlsxFile.write(
        out,
        book -> {
          var sheet = book.newWorksheet(name);
          for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c));
            sheet.style(0, c).bold().set();
          }
          for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
              cell(sheet, r + 1, c, rows.get(r).get(c));
            }
          }
        });
  }

  private static void cell(Worksheet sheet, int r, int c, Object value) {
    switch (value) {
      case Number n -> {
        sheet.value(r, c, n);
        sheet.style(r, c).format("#,##0.####").set();
      }
      case LocalDate d -> {
        sheet.value(r, c, d);
        sheet.style(r, c).format("yyyy-mm-dd").set();
      }
      default -> sheet.value(r, c, InquiryExport.harmless(value.toString()));
    }
  }
}
