package org.oumao.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

class SheetReaderTest {
  private static final String TABLE = "name,district\n甲企业,瓯海区\n";

  @TempDir Path folder;

  @Test
  void csvIsReadInEveryEncodingThatOfficesUse() throws IOException {
    for (var charset : List.of("UTF-8", "GBK", "GB18030")) {
      assertThat(read(TABLE.getBytes(Charset.forName(charset))).rows().getFirst().cells())
          .as(charset)
          .containsExactly("甲企业", "瓯海区");
    }
    assertThat(read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)).header())
        .containsExactly("name", "district");
    assertThat(read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE)).column("district"))
        .isEqualTo(1);
    assertThat(read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16BE)).column("district"))
        .isEqualTo(1);
  }

  @Test
  void rowsAreNumberedAsASpreadsheetShowsThem() throws IOException {
    var sheet = read("Name , District\n\"两\n行\",a\n\n,\n乙,b\n");
    assertThat(sheet.header()).containsExactly("name", "district");
    assertThat(sheet.rows())
        .containsExactly(
            new Sheet.Row(2, List.of("两\n行", "a")), new Sheet.Row(5, List.of("乙", "b")));
  }

  @Test
  void semicolonsAndTabsSeparateToo() throws IOException {
    assertThat(read("a;b;c\n1;2;3\n").rows().getFirst().cells()).containsExactly("1", "2", "3");
    assertThat(read("a\tb\n1\t2\n").rows().getFirst().cells()).containsExactly("1", "2");
  }

  @Test
  void xlsxGivesDatesAndNumbersAsText() throws IOException {
    var file = folder.resolve("t.xlsx");
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "test", "1.0")) {
      var s = book.newWorksheet("s");
      s.value(0, 0, "Date");
      s.value(0, 1, "Amount");
      s.value(0, 2, "Name");
      s.value(2, 0, LocalDate.of(2026, 11, 24));
      s.style(2, 0).format("yyyy-mm-dd").set();
      s.value(2, 1, new BigDecimal("39300000000.50"));
      s.value(2, 2, "  眼镜 ");
    }
    var sheet = SheetReader.read(file);
    assertThat(sheet.header()).containsExactly("date", "amount", "name");
    assertThat(sheet.rows())
        .containsExactly(new Sheet.Row(3, List.of("2026-11-24", "39300000000.5", "眼镜")));
  }

  @Test
  void whatIsNoTableIsRefusedInOneSentence() throws IOException {
    refused(new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1}, ErrorCode.BAD_INPUT);
    refused("name\0,x\n".getBytes(StandardCharsets.UTF_8), ErrorCode.BAD_INPUT);
    refused("PK nothing".getBytes(StandardCharsets.UTF_8), ErrorCode.BAD_INPUT);
    refused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}, ErrorCode.BAD_INPUT);
    assertThatThrownBy(() -> SheetReader.read(folder.resolve("none.csv")))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_FILE));
  }

  @Test
  void aZipBombIsRefusedBeforeItIsRead() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1_000_000];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    refused(bytes.toByteArray(), ErrorCode.TOO_LARGE);
  }

  @Test
  void aCellFarOutInTheSheetIsRefused() throws IOException {
    refused(withAddress("ZZZZZZ1"), ErrorCode.TOO_LARGE);
    refused(withAddress("&#90;ZZZZZ1"), ErrorCode.TOO_LARGE);
    refused(withAddress("XFD1"), ErrorCode.TOO_LARGE);
    assertThat(read(withAddress("C1")).header()).containsExactly("", "", "a");
  }

  @Test
  void anXmlBombIsNotUnfolded() throws IOException {
    var bomb =
        """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
        """;
    refused(changed(s -> bomb + s.substring(s.indexOf("?>") + 2).replace(">a<", ">&b;<")));
  }

  private void refused(byte[] bytes) {
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(Refused.class);
  }

  private byte[] withAddress(String address) throws IOException {
    return changed(s -> s.replace("r=\"A1\"", "r=\"" + address + "\""));
  }

  private interface Edit {
    String of(String sheet);
  }

  /** A workbook with one cell, its sheet's XML changed. */
  private byte[] changed(Edit edit) throws IOException {
    var plain = folder.resolve("plain.xlsx");
    try (var written = Files.newOutputStream(plain);
        var book = new Workbook(written, "test", "1.0")) {
      book.newWorksheet("s").inlineString(0, 0, "a");
    }
    var out = new ByteArrayOutputStream();
    try (var in = new ZipFile(plain.toFile());
        var zip = new ZipOutputStream(out)) {
      for (var e : Collections.list(in.entries())) {
        zip.putNextEntry(new ZipEntry(e.getName()));
        var text = new String(in.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8);
        var now = e.getName().endsWith("sheet1.xml") ? edit.of(text) : text;
        zip.write(now.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private void refused(byte[] bytes, ErrorCode code) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private Sheet read(String csv) throws IOException {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private Sheet read(byte[] bytes) throws IOException {
    var file = folder.resolve("t");
    Files.write(file, bytes);
    return SheetReader.read(file);
  }
}
