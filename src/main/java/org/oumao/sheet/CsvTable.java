package org.oumao.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads CSV as spreadsheets in China write it: any of their encodings, commas, semicolons, tabs.
 */
final class CsvTable {
  private static final Charset CHINESE = Charset.forName("GB18030");

  private CsvTable() {}

  static Sheet read(byte[] bytes) {
    var text = decode(bytes);
    var number = new AtomicInteger();
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      return SheetReader.table(
          csv.stream()
              .map(
                  r ->
                      new Sheet.Row(
                          number.incrementAndGet(),
                          r.getFields().stream().map(SheetReader::cell).toList())));
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw SheetReader.unreadable();
    }
  }

  private static String decode(byte[] bytes) {
    if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    try {
      return decoded(bytes, 0, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return strict(bytes, 0, CHINESE);
    }
  }

  private static String strict(byte[] bytes, int from, Charset charset) {
    try {
      return decoded(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw SheetReader.unreadable();
    }
  }

  private static String decoded(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    var text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
            .toString();
    if (text.indexOf('\0') >= 0) {
      throw SheetReader.unreadable();
    }
    return text;
  }

  /** The sign that stands most often in the first line. */
  private static char separator(String text) {
    int end = text.indexOf('\n');
    var line = end < 0 ? text : text.substring(0, end);
    char best = ',';
    for (char c : new char[] {',', ';', '\t', '，'}) {
      if (count(line, c) > count(line, best)) {
        best = c;
      }
    }
    return best;
  }

  private static long count(String line, char sign) {
    return line.chars().filter(c -> c == sign).count();
  }
}
