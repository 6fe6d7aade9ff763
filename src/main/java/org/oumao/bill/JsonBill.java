package org.oumao.bill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.origin.BillOfMaterials;
import org.oumao.origin.Costs;
import org.oumao.origin.Material;
import org.oumao.origin.Product;
import org.oumao.origin.Statements;

/** Reads a bill from a JSON object; every fault names its place. */
final class JsonBill {
  private static final Set<String> TOP =
      Set.of(
          "id",
          "agreement",
          "product",
          "materials",
          "labour",
          "overhead",
          "profit",
          "other",
          "processes",
          "from",
          "to",
          "rule",
          "statements");
  private static final Set<String> PRODUCT =
      Set.of("name", "hs", "fob", "exWorks", "currency", "weight");
  private static final Set<String> MATERIAL =
      Set.of("name", "hs", "value", "origin", "originating", "weight", "parts");
  private static final int MOST = 50_000;

  private final Place place;
  private final List<Bilingual> warnings = new ArrayList<>();
  private int count;

  JsonBill(Place place) {
    this.place = place;
  }

  BillOfMaterials read(ObjectNode o) {
    unknown(o, TOP, "$");
    var product = product(o.path("product"));
    var from = place.country(text(o, "from", "$"), "$.from");
    var bill =
        new BillOfMaterials(
            product,
            materials(o.path("materials"), "$.materials", 0),
            new Costs(
                amount(o, "labour", "$"),
                amount(o, "overhead", "$"),
                amount(o, "profit", "$"),
                amount(o, "other", "$")),
            words(o.path("processes"), "$.processes"),
            statements(o.path("statements")),
            from.isEmpty() ? "CN" : from,
            place.country(text(o, "to", "$"), "$.to"),
            text(o, "agreement", "$"),
            text(o, "rule", "$"),
            warnings);
    return BillCheck.checked(bill, "$.materials");
  }

  private Product product(JsonNode n) {
    if (!(n instanceof ObjectNode o)) {
      throw Place.wrong(
          "$.product",
          "应为产品对象（name、hs、fob、currency），实为“" + kind(n) + "”。",
          "expected the product (name, hs, fob, currency), found " + kind(n) + ".");
    }
    unknown(o, PRODUCT, "$.product");
    var hs = text(o, "hs", "$.product");
    if (hs.isEmpty()) {
      throw Place.wrong("$.product.hs", "缺少产品的 HS 编码。", "the product's HS code is missing.");
    }
    return new Product(
        text(o, "name", "$.product"),
        place.code(hs, "$.product.hs"),
        amount(o, "fob", "$.product"),
        amount(o, "exWorks", "$.product"),
        text(o, "currency", "$.product"),
        amount(o, "weight", "$.product"));
  }

  private List<Material> materials(JsonNode n, String path, int depth) {
    if (n.isMissingNode() || n.isNull()) {
      return List.of();
    }
    if (!n.isArray()) {
      throw Place.wrong(
          path,
          "应为材料列表，实为“" + kind(n) + "”。",
          "expected a list of materials, found " + kind(n) + ".");
    }
    if (depth > 10) {
      throw new Refused(
          ErrorCode.TOO_LARGE, path + "：材料嵌套超过 10 层。", path + ": nested deeper than 10 levels.");
    }
    var found = new ArrayList<Material>();
    for (int i = 0; i < n.size(); i++) {
      var at = path + "[" + i + "]";
      if (!(n.get(i) instanceof ObjectNode o)) {
        throw Place.wrong(
            at,
            "应为材料对象，实为“" + kind(n.get(i)) + "”。",
            "expected a material, found " + kind(n.get(i)) + ".");
      }
      if (++count > MOST) {
        throw new Refused(
            ErrorCode.TOO_LARGE,
            "材料超过 " + MOST + " 行。",
            "The bill has more than " + MOST + " materials.");
      }
      found.add(material(o, at, depth));
    }
    return found;
  }

  private Material material(ObjectNode o, String at, int depth) {
    unknown(o, MATERIAL, at);
    var hs = text(o, "hs", at);
    var originating = o.path("originating");
    if (!originating.isMissingNode() && !originating.isNull() && !originating.isBoolean()) {
      throw Place.wrong(
          at + ".originating",
          "应为 true 或 false，实为“" + Place.shown(originating.toString()) + "”。",
          "expected true or false, found " + Place.shown(originating.toString()) + ".");
    }
    HsCode code = hs.isEmpty() ? null : place.code(hs, at + ".hs");
    return new Material(
        at,
        text(o, "name", at),
        code,
        amount(o, "value", at),
        origin(text(o, "origin", at), at + ".origin"),
        originating.isBoolean() ? (Boolean) originating.booleanValue() : null,
        amount(o, "weight", at),
        materials(o.path("parts"), at + ".parts", depth + 1));
  }

  private String origin(String text, String at) {
    var iso = place.origin(text);
    if (iso.isEmpty() && !Place.saysUnknown(text) && warnings.size() < 50) {
      warnings.add(Place.notACountry(text, at));
    }
    return iso;
  }

  private Statements statements(JsonNode n) {
    if (n.isMissingNode() || n.isNull()) {
      return Statements.NONE;
    }
    var answers = new EnumMap<Statements.Asked, Boolean>(Statements.Asked.class);
    for (var e : n.properties()) {
      var at = "$.statements." + e.getKey();
      if (e.getKey().equals("part")) {
        continue;
      }
      var asked =
          java.util.Arrays.stream(Statements.Asked.values())
              .filter(a -> a.code().equals(e.getKey()))
              .findFirst();
      if (asked.isEmpty()) {
        warnings.add(unknownField(at));
      } else if (!e.getValue().isBoolean()) {
        throw Place.wrong(
            at,
            "应为 true 或 false，实为“" + Place.shown(e.getValue().toString()) + "”。",
            "expected true or false, found " + Place.shown(e.getValue().toString()) + ".");
      } else {
        answers.put(asked.get(), e.getValue().booleanValue());
      }
    }
    return new Statements(answers, n.path("part").asText(""));
  }

  private static List<String> words(JsonNode n, String path) {
    if (n.isMissingNode() || n.isNull()) {
      return List.of();
    }
    if (!n.isArray()) {
      throw Place.wrong(path, "应为工序列表。", "expected a list of processes.");
    }
    var found = new ArrayList<String>();
    n.forEach(w -> found.add(w.asText()));
    return found;
  }

  private @Nullable BigDecimal amount(ObjectNode o, String field, String path) {
    var n = o.path(field);
    if (n.isMissingNode() || n.isNull()) {
      return null;
    }
    var at = path + "." + field;
    if (!n.isNumber() && !n.isTextual()) {
      throw Place.wrong(
          at,
          "应为不小于 0 的数字，实为“" + kind(n) + "”。",
          "expected a number of at least 0, found " + kind(n) + ".");
    }
    return place.amount(n.isNumber() ? n.decimalValue().toPlainString() : n.asText(), at);
  }

  private static String text(ObjectNode o, String field, String path) {
    var n = o.path(field);
    if (n.isMissingNode() || n.isNull()) {
      return "";
    }
    if (!n.isValueNode() || n.isBoolean()) {
      throw Place.wrong(
          path + "." + field, "应为文字，实为“" + kind(n) + "”。", "expected text, found " + kind(n) + ".");
    }
    return n.asText().strip();
  }

  private void unknown(ObjectNode o, Set<String> known, String path) {
    for (var e : o.properties()) {
      if (!known.contains(e.getKey()) && warnings.size() < 50) {
        warnings.add(unknownField(path + "." + Place.shown(e.getKey())));
      }
    }
  }

  private static Bilingual unknownField(String path) {
    return new Bilingual(path + "：不认识的字段，未使用。", path + ": unknown field, not used.");
  }

  private static String kind(JsonNode n) {
    return n.isMissingNode() ? "nothing" : Place.shown(n.toString());
  }
}
