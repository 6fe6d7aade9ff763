package org.oumao.bill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
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

  private static void measure(byte[] bytes) {
    long size = 0;
    int parts = 0;
    var buffer = new byte[65536];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        parts++;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          size += n;
          if (size > LARGEST || parts > MOST_PARTS) {
            throw new Refused(
                ErrorCode.TOO_LARGE,
                "Excel 文件解开后超过 60 MB，未读取。",
                "The Excel file unpacks to more than 60 MB; it was not read.");
          }
        }
      }
    } catch (ZipException e) {
      throw broken();
    } catch (IOException e) {
      throw broken();
    }
    if (parts == 0) {
      throw broken();
    }
  }

  private static Refused broken() {
    return new Refused(
        ErrorCode.BAD_INPUT,
        "这不是可读的 Excel 文件（.xlsx），请重新另存后再试。",
        "This is no readable Excel file (.xlsx); save it anew and try again.");
  }
}
