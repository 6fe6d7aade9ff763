package org.oumao.bill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.origin.BillOfMaterials;

/**
 * Reads a bill from the first sheet of an Excel workbook. Formulas count with the value that Excel
 * stored; one without a stored value is refused with its cell. A workbook that unpacks to more than
 * the limit is refused before it is parsed.
 */
final class XlsxBill {
  private static final long LARGEST = 60_000_000;
  private static final int MOST_PARTS = 2_000;

  private final Place place;

  XlsxBill(Place place) {
    this.place = place;
  }

  BillOfMaterials read(byte[] bytes) {
    measure(bytes);
    var table = new TableBill(place);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(r -> table.row(r.getRowNum(), cells(r)));
    } catch (Refused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw broken();
    }
    return table.bill();
  }

  private static List<String> cells(Row row) {
    var found = new ArrayList<String>();
    int last = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      last = row.getCell(i) == null ? last : i + 1;
    }
    for (int i = 0; i < last; i++) {
      found.add(text(row.getCell(i)));
    }
    return found;
  }

  private static String text(@org.jspecify.annotations.Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    var raw = cell.getRawValue();
    if (cell.getType() == CellType.ERROR) {
      throw Place.wrong(
          cell.getAddress().toString(),
          "单元格有错误“" + raw + "”。",
          "the cell holds the error “" + raw + "”.");
    }
    if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
      throw Place.wrong(
          cell.getAddress().toString(),
          "公式没有保存计算结果：请在 Excel 中打开并保存，或粘贴为数值。",
          "the formula has no stored value: open and save the file in Excel, or paste values.");
    }
    if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && isNumber(raw)) {
      return plain(raw);
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  private static boolean isNumber(@org.jspecify.annotations.Nullable String raw) {
    try {
      return raw != null && new BigDecimal(raw).precision() > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Excel stores 2.1 as 2.1000000000000001: it shows 15 digits, so do we. */
  private static String plain(String raw) {
    var n = new BigDecimal(raw).round(new java.math.MathContext(15)).stripTrailingZeros();
    return (n.scale() < 0 ? n.setScale(0) : n).toPlainString();
  }

  /** Unpacks it once, into nothing: the sizes that a file claims are not believed. */
  private static void measure(byte[] bytes) {
    long size = 0;
    int parts = 0;
    var buffer = new byte[65536];
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (var e : Collections.list(zip.getEntries())) {
        var columns = new ColumnGate();
        try (var in = zip.getInputStream(e)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > LARGEST || parts > MOST_PARTS || columns.tooFar(buffer, n)) {
              throw new Refused(
                  ErrorCode.TOO_LARGE,
                  "Excel 文件解开后超过 60 MB 或列数过多，未读取。",
                  "The Excel file unpacks to more than 60 MB or has too many columns; not read.");
            }
          }
        }
        parts++;
      }
    } catch (IOException e) {
      throw broken();
    }
    if (parts == 0) {
      throw broken();
    }
  }

  /** Finds a cell's address beyond column ZZZ, for which the reader would make room. */
  private static final class ColumnGate {
    private int matched;
    private int letters;

    boolean tooFar(byte[] buffer, int n) {
      for (int i = 0; i < n; i++) {
        byte b = buffer[i];
        if (matched == 4 && (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z')) {
          if (++letters > 3) {
            return true;
          }
          continue;
        }
        letters = 0;
        matched =
            matched == 4
                ? 0
                : switch (matched) {
                  case 1 -> b == 'r' ? 2 : blank(b);
                  case 2 -> b == '=' ? 3 : blank(b);
                  case 3 -> b == '"' || b == '\'' ? 4 : blank(b);
                  default -> blank(b);
                };
      }
      return false;
    }

    private static int blank(byte b) {
      return b == ' ' || b == '\n' || b == '\t' || b == '\r' ? 1 : 0;
    }
  }

  private static Refused broken() {
    return new Refused(
        ErrorCode.BAD_INPUT,
        "这不是可读的 Excel 文件（.xlsx），请重新另存后再试。",
        "This is no readable Excel file (.xlsx); save it anew and try again.");
  }
}
