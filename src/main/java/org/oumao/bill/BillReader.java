package org.oumao.bill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.oumao.agreement.Countries;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.hs.HsNomenclature;
import org.oumao.origin.BillOfMaterials;

/**
 * Reads a bill of materials from JSON, CSV or XLSX; the contents tell which. Every fault is one
 * sentence that names its place. Thread-safe.
 */
public final class BillReader {
  /** The largest file taken. */
  public static final int LARGEST = 20_000_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(60)
                          .maxNumberLength(60)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private final HsNomenclature nomenclature;
  private final Countries countries;

  public BillReader(HsNomenclature nomenclature, Countries countries) {
    this.nomenclature = nomenclature;
    this.countries = countries;
  }

  /**
   * Reads a whole file.
   *
   * @throws Refused {@code too-large}; {@code bad-input} and the codes' own errors, naming the
   *     place
   */
  public BillOfMaterials read(InputStream in) throws IOException {
    var bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Refused(
          ErrorCode.TOO_LARGE,
          "文件超过 20 MB，请缩减后再试。",
          "The file is larger than 20 MB; make it smaller.");
    }
    return read(bytes);
  }

  private BillOfMaterials read(byte[] bytes) {
    int first = 0;
    while (first < bytes.length
        && (bytes[first] <= ' ' && bytes[first] >= 0 || isMark(bytes, first))) {
      first++;
    }
    if (first == bytes.length) {
      throw new Refused(ErrorCode.BAD_INPUT, "文件是空的。", "The file is empty.");
    }
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
      return new XlsxBill(place()).read(bytes);
    }
    if (bytes[0] == (byte) 0xD0 && bytes.length > 1 && bytes[1] == (byte) 0xCF) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          "这是旧式 .xls 文件，请另存为 .xlsx 或 CSV。",
          "This is an old .xls file; save it as .xlsx or CSV.");
    }
    if (bytes[first] == '{' || bytes[first] == '[') {
      return json(bytes);
    }
    return new CsvBill(place()).read(bytes);
  }

  private static boolean isMark(byte[] bytes, int at) {
    return at < 3 && bytes[at] == new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}[at];
  }

  private BillOfMaterials json(byte[] bytes) {
    try {
      if (JSON.readTree(bytes) instanceof ObjectNode o) {
        return read(o);
      }
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      var where = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
      throw new Refused(
          ErrorCode.BAD_INPUT,
          "不是可读的 JSON（第 " + where + " 行:列）。",
          "This is no readable JSON (at line:column " + where + ").");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new Refused(ErrorCode.BAD_INPUT, "$：应为一个 JSON 对象。", "$: expected one JSON object.");
  }

  /** Reads a bill that is already a JSON object. */
  public BillOfMaterials read(ObjectNode bill) {
    return new JsonBill(place()).read(bill);
  }

  private Place place() {
    return new Place(nomenclature, countries);
  }
}
