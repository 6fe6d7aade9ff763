package org.oumao.bill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.origin.BillOfMaterials;
import org.oumao.origin.Costs;
import org.oumao.origin.Material;
import org.oumao.origin.Product;
import org.oumao.origin.Statements;

/**
 * Reads a bill from rows of cells: lines {@code product,NAME}, {@code hs,…}, {@code fob,…}, {@code
 * currency,…}, then the header {@code name,hs,value,origin,originating,weight} and a row a
 * material. Chinese column names are understood.
 */
final class TableBill {
  private static final int MOST = 50_000;
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("product", "product"),
          Map.entry("产品", "product"),
          Map.entry("品名", "product"),
          Map.entry("hs", "hs"),
          Map.entry("hs编码", "hs"),
          Map.entry("编码", "hs"),
          Map.entry("商品编码", "hs"),
          Map.entry("fob", "fob"),
          Map.entry("离岸价", "fob"),
          Map.entry("exworks", "exWorks"),
          Map.entry("出厂价", "exWorks"),
          Map.entry("currency", "currency"),
          Map.entry("币种", "currency"),
          Map.entry("name", "name"),
          Map.entry("名称", "name"),
          Map.entry("材料", "name"),
          Map.entry("材料名称", "name"),
          Map.entry("value", "value"),
          Map.entry("价值", "value"),
          Map.entry("金额", "value"),
          Map.entry("origin", "origin"),
          Map.entry("原产国", "origin"),
          Map.entry("来源", "origin"),
          Map.entry("originating", "originating"),
          Map.entry("是否原产", "originating"),
          Map.entry("weight", "weight"),
          Map.entry("重量", "weight"),
          Map.entry("labour", "labour"),
          Map.entry("人工", "labour"),
          Map.entry("overhead", "overhead"),
          Map.entry("间接费用", "overhead"),
          Map.entry("profit", "profit"),
          Map.entry("利润", "profit"),
          Map.entry("other", "other"),
          Map.entry("其他成本", "other"),
          Map.entry("agreement", "agreement"),
          Map.entry("协定", "agreement"),
          Map.entry("from", "from"),
          Map.entry("to", "to"),
          Map.entry("目的国", "to"),
          Map.entry("rule", "rule"),
          Map.entry("规则", "rule"));

  private final Place place;
  private final List<Bilingual> warnings = new ArrayList<>();
  private final Map<String, Cell> head = new LinkedHashMap<>();
  private final List<Material> materials = new ArrayList<>();
  private List<String> columns = List.of();

  TableBill(Place place) {
    this.place = place;
  }

  private record Cell(String text, String path) {}

  /**
   * Takes one row.
   *
   * @param number 1-based, as a spreadsheet counts
   */
  void row(int number, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (columns.isEmpty()) {
      if (isHeader(cells)) {
        columns = cells.stream().map(TableBill::named).toList();
        unknownColumns(cells, number);
      } else {
        headLine(number, cells);
      }
      return;
    }
    if (materials.size() >= MOST) {
      throw new Refused(
          ErrorCode.TOO_LARGE,
          "材料超过 " + MOST + " 行。",
          "The bill has more than " + MOST + " materials.");
    }
    material(number, cells);
  }

  private static String named(String cell) {
    var word =
        cell.strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    return NAMES.getOrDefault(word, "");
  }

  private static boolean isHeader(List<String> cells) {
    var names = cells.stream().map(TableBill::named).toList();
    return names.contains("name") && (names.contains("value") || names.contains("hs"));
  }

  private void headLine(int number, List<String> cells) {
    var name = named(cells.get(0));
    var path = "row " + number;
    if (name.isEmpty()) {
      if (cells.size() > 1) {
        warnings.add(
            new Bilingual(
                "第 " + number + " 行：不认识“" + Place.shown(cells.get(0)) + "”，未使用。",
                "row " + number + ": “" + Place.shown(cells.get(0)) + "” is not known, not used."));
      }
      return;
    }
    head.put(
        name, new Cell(cells.size() > 1 ? cells.get(1).strip() : "", path + ", column " + name));
  }

  private void unknownColumns(List<String> cells, int number) {
    for (var c : cells) {
      if (named(c).isEmpty() && !c.isBlank()) {
        warnings.add(
            new Bilingual(
                "第 " + number + " 行：不认识列“" + Place.shown(c) + "”，未使用。",
                "row " + number + ": unknown column “" + Place.shown(c) + "”, not used."));
      }
    }
  }

  private void material(int number, List<String> cells) {
    var hs = get(cells, "hs");
    materials.add(
        new Material(
            "row " + number,
            get(cells, "name"),
            hs.isEmpty() ? null : place.code(hs, at(number, "hs")),
            amount(get(cells, "value"), at(number, "value")),
            origin(get(cells, "origin"), at(number, "origin")),
            Place.yes(get(cells, "originating"), at(number, "originating")).orElse(null),
            amount(get(cells, "weight"), at(number, "weight")),
            List.of()));
  }

  private String origin(String text, String at) {
    var iso = place.origin(text);
    if (iso.isEmpty() && !Place.saysUnknown(text) && warnings.size() < 50) {
      warnings.add(Place.notACountry(text, at));
    }
    return iso;
  }

  private static String at(int row, String column) {
    return "row " + row + ", column " + column;
  }

  private String get(List<String> cells, String column) {
    int i = columns.indexOf(column);
    return i < 0 || i >= cells.size() ? "" : cells.get(i).strip();
  }

  private @Nullable BigDecimal amount(String text, String path) {
    return text.isEmpty() ? null : place.amount(text, path);
  }

  private String head(String name) {
    var cell = head.get(name);
    return cell == null ? "" : cell.text();
  }

  private @Nullable BigDecimal headAmount(String name) {
    var cell = head.get(name);
    return cell == null || cell.text().isEmpty() ? null : place.amount(cell.text(), cell.path());
  }

  private String headCountry(String name) {
    var cell = head.get(name);
    return cell == null ? "" : place.country(cell.text(), cell.path());
  }

  BillOfMaterials bill() {
    if (columns.isEmpty()) {
      throw Place.wrong(
          "row 1",
          "找不到表头 name,hs,value,origin,originating,weight。",
          "the header name,hs,value,origin,originating,weight was not found.");
    }
    var hs = head.get("hs");
    if (hs == null || hs.text().isEmpty()) {
      throw Place.wrong(
          "row 1",
          "表头之前缺少一行“hs,编码”（产品的 HS 编码）。",
          "a line “hs,CODE” with the product's code is missing before the header.");
    }
    var from = headCountry("from");
    var bill =
        new BillOfMaterials(
            new Product(
                head("product"),
                place.code(hs.text(), hs.path()),
                headAmount("fob"),
                headAmount("exWorks"),
                head("currency"),
                headAmount("weight")),
            materials,
            new Costs(
                headAmount("labour"),
                headAmount("overhead"),
                headAmount("profit"),
                headAmount("other")),
            List.of(),
            Statements.NONE,
            from.isEmpty() ? "CN" : from,
            headCountry("to"),
            head("agreement"),
            head("rule"),
            warnings);
    return BillCheck.checked(bill, "rows");
  }
}
