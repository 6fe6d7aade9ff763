package org.oumao.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * Reads the first sheet of an XLSX file, or a CSV file in UTF-8 (with or without byte order mark),
 * UTF-16 with mark or GB 18030, which GBK is a part of. What kind it is, the contents tell, not the
 * name. A file that could fill the memory is refused before it is unpacked.
 */
public final class SheetReader {
  /** Most bytes of a file. */
  public static final long LARGEST_FILE = 20_000_000;

  /** Most rows below the header. */
  public static final int MOST_ROWS = 200_000;

  static final int MOST_COLUMNS = 200;
  static final int LONGEST_CELL = 32_767;

  private SheetReader() {}

  /**
   * Reads the file whole.
   *
   * @throws Refused {@code no-file}, {@code too-large}, or {@code bad-input} when it is no table
   */
  public static Sheet read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.size(file) > LARGEST_FILE) {
        throw tooLarge();
      }
      var start = start(file);
      if (startsWith(start, 'P', 'K')) {
        return XlsxTable.read(file);
      }
      if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
        throw new Refused(
            ErrorCode.BAD_INPUT,
            "这是旧版 Excel 文件（.xls），请另存为 .xlsx 或 CSV 后再导入。",
            "This is an old Excel file (.xls): save it as .xlsx or CSV first.");
      }
      return CsvTable.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new Refused(
          ErrorCode.NO_FILE,
          "没有文件 " + file + "，请核对路径。",
          "There is no file " + file + "; check the path.");
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(8);
    }
  }

  private static boolean startsWith(byte[] bytes, int... signs) {
    if (bytes.length < signs.length) {
      return false;
    }
    for (int i = 0; i < signs.length; i++) {
      if ((bytes[i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  /** Makes a table of numbered rows, the first of which that holds anything is the header. */
  static Sheet table(Stream<Sheet.Row> numbered) {
    var rows = new ArrayList<Sheet.Row>();
    List<String> header = List.of();
    for (var i = numbered.iterator(); i.hasNext(); ) {
      var row = i.next();
      if (row.isBlank()) {
        continue;
      }
      if (row.cells().size() > MOST_COLUMNS) {
        throw tooLarge();
      }
      if (header.isEmpty()) {
        header = row.cells().stream().map(Sheet::fold).toList();
      } else if (rows.size() == MOST_ROWS) {
        throw tooLarge();
      } else {
        rows.add(row);
      }
    }
    return new Sheet(header, rows);
  }

  /** A cell's text as we keep it. */
  static String cell(String text) {
    if (text.length() > LONGEST_CELL) {
      throw tooLarge();
    }
    return text.replace('\u00A0', ' ').strip();
  }

  static Refused tooLarge() {
    return new Refused(
        ErrorCode.TOO_LARGE,
        "文件太大：最多 20 MB、20 万行、200 列，请分成几个文件。",
        "The file is too large: at most 20 MB, 200,000 rows and 200 columns; split it.");
  }

  static Refused unreadable() {
    return new Refused(
        ErrorCode.BAD_INPUT,
        "无法读取该文件：应为 CSV（UTF-8 或 GBK）或 XLSX 表格。",
        "The file can't be read: it should be a CSV (UTF-8 or GBK) or XLSX table.");
  }
}
