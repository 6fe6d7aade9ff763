package org.oumao.bill;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.origin.BillOfMaterials;

/**
 * Reads a bill from a CSV file in UTF-8, UTF-16 with a byte order mark, or GB 18030 as Chinese
 * spreadsheets write it; fields parted by comma, semicolon or tab.
 */
final class CsvBill {
  private static final Charset GB = Charset.forName("GB18030");

  private final Place place;

  CsvBill(Place place) {
    this.place = place;
  }

  BillOfMaterials read(byte[] bytes) {
    var text = text(bytes);
    var table = new TableBill(place);
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (var record : csv) {
        table.row((int) record.getStartingLineNumber(), record.getFields());
      }
    } catch (CsvParseException e) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          "CSV 文件读不懂：" + e.getMessage(),
          "The CSV file can't be read: " + e.getMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return table.bill();
  }

  private static char separator(String text) {
    var first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    for (char c : new char[] {',', ';', '\t'}) {
      if (first.indexOf(c) >= 0) {
        return c;
      }
    }
    return ',';
  }

  private static String text(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8).orElseThrow(() -> unreadable(bytes));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE).orElseThrow(() -> unreadable(bytes));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE).orElseThrow(() -> unreadable(bytes));
    }
    return strict(bytes, 0, StandardCharsets.UTF_8)
        .or(() -> strict(bytes, 0, GB).filter(CsvBill::looksChinese))
        .orElseThrow(() -> unreadable(bytes));
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Text that only by chance decodes as GB 18030 holds signs outside common Chinese. */
  private static boolean looksChinese(String text) {
    long odd =
        text.codePoints()
            .filter(c -> c > 0x7F)
            .filter(
                c ->
                    !(c >= 0x4E00 && c <= 0x9FFF)
                        && !(c >= 0x3000 && c <= 0x303F)
                        && !(c >= 0xFF00 && c <= 0xFFEF)
                        && !(c >= 0x2010 && c <= 0x206F)
                        && c != 0xB7
                        && c != 0xD7
                        && c != 0xB0)
            .count();
    return odd == 0;
  }

  private static Refused unreadable(byte[] bytes) {
    int row = 1;
    for (int i = 0; i < bytes.length && bytes[i] >= 0; i++) {
      row += bytes[i] == '\n' ? 1 : 0;
    }
    return new Refused(
        ErrorCode.BAD_INPUT,
        "第 " + row + " 行：文件编码无法识别，请另存为 UTF-8 的 CSV。",
        "row " + row + ": the file's encoding is not known; save it as CSV in UTF-8.");
  }
}
