package org.oumao.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Worksheet;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Inquiries;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryFilter;

/** Writes inquiries into a file that a spreadsheet or a program opens. */
public final class InquiryExport {
  private static final int LONGEST_CELL = 32_000;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "at",
          "channel",
          "chat",
          "language",
          "state",
          "question",
          "status",
          "answer",
          "sources",
          "assigned",
          "chain",
          "due",
          "overdue");

  private final Inquiries inquiries;
  private final InquiryView view;

  public InquiryExport(Inquiries inquiries, InquiryView view) {
    this.inquiries = inquiries;
    this.view = view;
  }

  /** How inquiries are written. */
  public enum Format {
    CSV,
    XLSX,
    JSON
  }

  /**
   * Writes the file that its ending asks for.
   *
   * @return the number of inquiries
   * @throws Refused {@code usage} for another ending, {@code no-file} when it can't be written
   */
  public long write(String file, InquiryFilter filter) {
    var ending = file.substring(file.lastIndexOf('.') + 1);
    var format =
        find(ending)
            .orElseThrow(
                () ->
                    new Refused(
                        ErrorCode.USAGE,
                        "文件名应以 .csv、.xlsx 或 .json 结尾。",
                        "The file's name ends in .csv, .xlsx or .json."));
    try (var out = Files.newOutputStream(Path.of(file))) {
      return write(out, format, filter);
    } catch (IOException | UncheckedIOException e) {
      throw new Refused(
          ErrorCode.NO_FILE,
          "无法写入 " + file + "，请核对路径和权限。",
          "Can't write " + file + "; check the path and its permissions.");
    }
  }

  /** The format that files of this ending have. */
  public static Optional<Format> find(String ending) {
    return Arrays.stream(Format.values())
        .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(ending.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Writes all inquiries of the filter and gives their number. The stream may be closed. */
  public long write(OutputStream out, Format format, InquiryFilter filter) throws IOException {
    return switch (format) {
      case CSV -> csv(out, filter);
      case XLSX -> xlsx(out, filter);
      case JSON -> json(out, filter);
    };
  }

  private long csv(OutputStream out, InquiryFilter filter) throws IOException {
    var n = new AtomicInteger();
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
      csv.writeRecord(COLUMNS);
      inquiries.each(
          filter,
          i -> {
            csv.writeRecord(cells(i));
            n.incrementAndGet();
          });
    }
    return n.get();
  }

  private long xlsx(OutputStream out, InquiryFilter filter) throws IOException {
    var n = new AtomicInteger();
    XlsxFile.write(out, book -> sheet(book.newWorksheet("inquiries"), filter, n));
    return n.get();
  }

  private void sheet(Worksheet sheet, InquiryFilter filter, AtomicInteger n) {
    for (int c = 0; c < COLUMNS.size(); c++) {
      sheet.value(0, c, COLUMNS.get(c));
    }
    inquiries.each(
        filter,
        i -> {
          int row = n.incrementAndGet();
          var cells = cells(i);
          for (int c = 0; c < cells.size(); c++) {
            switch (COLUMNS.get(c)) {
              case "id" -> sheet.value(row, c, i.id());
              case "at" -> {
                sheet.value(row, c, i.at().atZone(view.zone()));
                sheet.style(row, c).format("yyyy-mm-dd hh:mm").set();
              }
              case "overdue" -> sheet.value(row, c, i.overdue(view.now()));
              default -> sheet.value(row, c, cells.get(c));
            }
          }
        });
  }

  private long json(OutputStream out, InquiryFilter filter) throws IOException {
    var n = new AtomicInteger();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("{\"inquiries\": [");
    inquiries.each(filter, i -> append(writer, n.getAndIncrement() > 0, whole(i)));
    writer.write("\n]}\n");
    writer.flush();
    return n.get();
  }

  private ObjectNode whole(Inquiry i) {
    return inquiries.dossier(i.id()).map(view::whole).orElseGet(() -> view.one(i));
  }

  private static void append(Writer writer, boolean further, ObjectNode object) {
    try {
      writer.write(further ? ",\n" : "\n");
      writer.write(Json.line(object));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cells(Inquiry i) {
    var sources = new StringBuilder();
    i.answer()
        .citations()
        .forEach(c -> sources.append(sources.isEmpty() ? "" : "; ").append(c.label()));
    return List.of(
        Long.toString(i.id()),
        view.time(i.at()),
        i.conversation().channel().code(),
        harmless(i.conversation().chat()),
        i.language().code(),
        i.state().code(),
        harmless(i.question()),
        i.answer().isNone() ? "" : i.answer().status().code(),
        harmless(i.answer().text()),
        harmless(sources.toString()),
        harmless(i.care().assigned()),
        harmless(i.care().chain()),
        i.care().due().equals(Inquiry.NO_DUE) ? "" : view.time(i.care().due()),
        Boolean.toString(i.overdue(view.now())));
  }

  /** Keeps a spreadsheet from running what a user typed, and from choking on it. */
  public static String harmless(String text) {
    var clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    if (clean.length() > LONGEST_CELL) {
      clean = clean.substring(0, LONGEST_CELL) + "…";
    }
    boolean live = !clean.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(clean.charAt(0)) >= 0;
    return live && !clean.matches("-\\d+(\\.\\d+)?") ? "'" + clean : clean;
  }
}
