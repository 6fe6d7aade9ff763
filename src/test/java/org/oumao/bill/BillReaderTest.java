package org.oumao.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.origin.BillOfMaterials;
import org.oumao.origin.OriginAssessor;
import org.oumao.origin.Outcome;
import org.oumao.origin.RealRules;

class BillReaderTest {
  private static final BillReader READER =
      new BillReader(RealRules.LOOKUP.nomenclature(), RealRules.KNOWLEDGE.countries());
  private static final String CSV =
      """
      product,太阳镜
      hs,9004.10
      fob,10.00
      currency,USD
      name,hs,value,origin,originating,weight
      镜片,9001.50,2.10,中国,,
      铰链,9003.90,0.40,unknown,false,3
      """;

  private static BillOfMaterials read(byte[] bytes) {
    try {
      return READER.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BillOfMaterials read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRead(BillOfMaterials bill) {
    assertThat(bill.product().name()).isEqualTo("太阳镜");
    assertThat(bill.product().hs()).hasToString("9004.10");
    assertThat(bill.materials()).hasSize(2);
    var hinge = bill.materials().get(1);
    assertThat(hinge.name()).isEqualTo("铰链");
    assertThat(hinge.value().orElseThrow()).isEqualByComparingTo("0.40");
    assertThat(hinge.stated()).isFalse();
    assertThat(bill.materials().get(0).origin()).isEqualTo("CN");
  }

  @Test
  void readsCsvInUtf8WithAndWithoutMark() {
    assertRead(read(CSV));
    assertRead(read("\uFEFF" + CSV));
  }

  @Test
  void readsCsvAsChineseSpreadsheetsWriteIt() {
    assertRead(read(CSV.getBytes(Charset.forName("GBK"))));
    assertRead(read(("\uFEFF" + CSV.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE)));
    assertRead(read(CSV.replace(',', ';')));
  }

  @Test
  void aStrangeEncodingNamesItsRow() {
    var bytes =
        CSV.replaceAll("[^\\x00-\\x7F]", "x")
            .replace("hinge", "x")
            .getBytes(StandardCharsets.US_ASCII);
    bytes[new String(bytes, StandardCharsets.US_ASCII).indexOf("xx,9003")] = (byte) 0xFF;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(Refused.class)
        .hasMessage("row 7: the file's encoding is not known; save it as CSV in UTF-8.");
  }

  @Test
  void readsAWorkbook() throws IOException {
    assertRead(read(workbook(false)));
  }

  private static byte[] workbook(boolean formula) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("bill");
      int row = 0;
      for (var line : CSV.strip().split("\n")) {
        int column = 0;
        for (var cell : line.split(",", -1)) {
          if (cell.matches("\\d+\\.\\d\\d") && !cell.contains("9004")) {
            sheet.value(row, column, new java.math.BigDecimal(cell));
          } else {
            sheet.value(row, column, cell);
          }
          column++;
        }
        row++;
      }
      if (formula) {
        sheet.formula(5, 2, "1+1.1");
      }
    }
    return out.toByteArray();
  }

  @Test
  void aFormulaWithoutStoredValueNamesItsCell() throws IOException {
    var bytes = workbook(true);
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(Refused.class).hasMessageStartingWith("C6");
  }

  @Test
  void aZipBombIsRefusedUnopened() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1_000_000];
      for (int i = 0; i < 70; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.TOO_LARGE));
  }

  @Test
  void anXmlBombInAWorkbookIsNoWorkbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(
          """
          <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>
          <workbook>&y;</workbook>
          """
              .getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertThatThrownBy(() -> read(out.toByteArray())).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | $.product: expected the product (name, hs, fob, currency), found nothing.",
        "{\"product\":{\"hs\":\"9004.1\"}} | $.product.hs: “90041” is no HS code",
        "{\"product\":{\"hs\":\"9999.99\"}} | $.product.hs: There is no code 999999",
        "{\"product\":{\"hs\":\"8517.12\"}} | $.product.hs: 8517.12 is a code of HS 2017; in HS 2022 it became 8517.13, 8517.14",
        "{\"product\":{\"hs\":\"9004.10\",\"fob\":10},\"materials\":[{\"hs\":\"9001.50\",\"value\":1},{\"hs\":\"9003.90\",\"value\":\"2,10\"}]} | $.materials[1].value: expected a number of at least 0, found “2,10”.",
        "{\"product\":{\"hs\":\"9004.10\",\"fob\":10},\"materials\":[{\"hs\":\"9001.50\",\"value\":-1}]} | $.materials[0].value: expected a number of at least 0, found “-1”.",
        "{\"product\":{\"hs\":\"9004.10\",\"fob\":10},\"materials\":[{\"hs\":\"9001.50\",\"value\":10.01}]} | $.materials: the materials are worth 10.01 together, more than the good itself, 10.",
        "{\"product\":{\"hs\":\"9004.10\",\"fob\":10},\"materials\":[{\"hs\":\"1234.56\"}]} | $.materials[0].hs: There is no code 1234.56",
        "{\"product\":{\"hs\":\"9004.10\",\"fob\":10},\"materials\":{}} | $.materials: expected a list of materials, found {}.",
        "{\"product\":{\"hs\":\"9004.10\",\"fob\":10},\"materials\":[7]} | $.materials[0]: expected a material, found 7.",
        "{\"product\":{\"hs\":\"9004.10\",\"fob\":10},\"materials\":[{\"originating\":\"yes\"}]} | $.materials[0].originating: expected true or false",
        "{\"product\":{\"hs\":\"9004.10\",\"fob\":0}} | $.product: the value of the good must be above 0.",
        "{\"product\":{\"hs\":\"9004.10\",\"fob\":1e99}} | $.product.fob: expected a number below",
        "{\"product\":{\"hs\":\"9004.10\"},\"to\":\"Atlantis\"} | $.to: no country is called “Atlantis”",
        "[1] | $: expected one JSON object.",
        "{\"product\": | This is no readable JSON",
      })
  void aFaultInJsonNamesItsPlace(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(message.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.40 | -0.40 | row 7, column value: expected a number of at least 0",
        "0.40 | 9.40 | rows: the materials are worth 11.50 together",
        "9003.90 | 8517.12 | row 7, column hs: 8517.12 is a code of HS 2017",
        "false | maybe | row 7, column originating: expected true or false",
        "hs,9004.10 | hs, | row 1: a line “hs,CODE”",
        "'name,hs,value' | 'what,which,how' | row 1: the header",
        "'fob,10.00' | 'fob,ten' | row 3, column fob: expected a number",
      })
  void aFaultInATableNamesRowAndColumn(String from, String to, String message) {
    assertThatThrownBy(() -> read(CSV.replace(from, to.equals("hs,") ? "hs," : to)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(message);
  }

  @Test
  void unknownFieldsAndCountriesAreNamedAndNotRefused() {
    var bill =
        read(
            "{\"product\":{\"hs\":\"9004.10\",\"colour\":1},\"materials\":[{\"hs\":\"9001.50\",\"origin\":\"Narnia\",\"value\":null}]}");
    assertThat(bill.warnings().stream().map(w -> w.en()))
        .contains(
            "$.product.colour: unknown field, not used.",
            "$.materials[0].origin: no country is called “Narnia”; counted as of unknown origin.",
            "$.materials[0].value: no value given; rules by value can't be counted.");
  }

  @Test
  void anOldExcelFileSaysWhatToDo() {
    assertThatThrownBy(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .hasMessage("This is an old .xls file; save it as .xlsx or CSV.");
    assertThatThrownBy(() -> read("  ")).hasMessage("The file is empty.");
    assertThatThrownBy(() -> read("PK\u0003\u0004 nothing")).isInstanceOf(Refused.class);
  }

  @Test
  void tenThousandRowsTakeLessThanASecond() {
    var assessor = new OriginAssessor(RealRules.LOOKUP, RealRules.KNOWLEDGE.agreements());
    var csv =
        new StringBuilder(
            "product,x\nhs,9004.10\nfob,20000\nname,hs,value,origin,originating,weight\n");
    for (int i = 0; i < 10_000; i++) {
      csv.append("part ")
          .append(i)
          .append(i % 2 == 0 ? ",9003.90" : ",9004.90")
          .append(",1.00,unknown,,\n");
    }
    var text = csv.toString();
    assessor.assess(read(text), RealRules.agreement("ckfta"));
    assertThat(
            org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(3),
                () -> assessor.assess(read(text), RealRules.agreement("ckfta")).outcome()))
        .isEqualTo(Outcome.FAILED);
  }
}
