package org.oumao.view;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a spreadsheet whose Chinese stands in it as UTF-8: fastexcel writes each character as a
 * reference ({@code &#x5173;}), which is right but eight times as long and found by no search.
 */
public final class XlsxFile {
  private static final int LONGEST_REFERENCE = 10;

  private XlsxFile() {}

  /** Lets the filler fill a workbook and writes it. The stream stays open. */
  public static void write(OutputStream out, Consumer<Workbook> filler) throws IOException {
    var draft = Files.createTempFile("oumao-", ".xlsx");
    try {
      try (var file = Files.newOutputStream(draft);
          var book = new Workbook(file, "Oumao", "1.0")) {
        filler.accept(book);
      }
      var to = new ZipOutputStream(out);
      try (var from = new ZipFile(draft.toFile())) {
        for (var entries = from.entries(); entries.hasMoreElements(); ) {
          var entry = entries.nextElement();
          to.putNextEntry(new ZipEntry(entry.getName()));
          var writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
          plain(
              new BufferedReader(
                  new InputStreamReader(from.getInputStream(entry), StandardCharsets.UTF_8)),
              writer);
          writer.flush();
          to.closeEntry();
        }
      }
      to.finish();
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Copies the text, references to characters beyond ASCII replaced by the characters. */
  private static void plain(Reader in, Writer out) throws IOException {
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c != '&') {
        out.write(c);
        continue;
      }
      var reference = new StringBuilder("&");
      while (reference.length() < LONGEST_REFERENCE
          && reference.charAt(reference.length() - 1) != ';') {
        int next = in.read();
        if (next < 0) {
          break;
        }
        reference.append((char) next);
      }
      out.write(character(reference.toString()));
    }
  }

  private static String character(String reference) {
    if (!reference.matches("&#x[0-9a-fA-F]{1,6};")) {
      return reference;
    }
    int point = Integer.parseInt(reference.substring(3, reference.length() - 1), 16);
    return point < 0x80 ? reference : Character.toString(point);
  }
}
