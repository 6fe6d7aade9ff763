package org.oumao.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.fact.Verification;

/** Takes typed fields out of one document and names each fault by line. */
final class Fields {
  private final Document document;
  private final Faults faults;

  Fields(Document document, Faults faults) {
    this.document = document;
    this.faults = faults;
  }

  void fault(String near, String message) {
    fault(near, 1, message);
  }

  void fault(String near, int from, String message) {
    faults.add(document.file(), document.lineOf(near, from), message);
  }

  int lineOf(String words) {
    return document.lineOf(words);
  }

  /** The text of a field, empty when absent. */
  static String text(JsonNode node, String field) {
    var v = node.path(field);
    return v.isValueNode() && !v.isNull() ? v.asText().strip() : "";
  }

  String required(JsonNode node, String field) {
    var v = text(node, field);
    if (v.isEmpty()) {
      fault(field + ":", "the field " + field + " is missing");
    }
    return v;
  }

  Bilingual bilingual(JsonNode node, String field) {
    var v = node.path(field);
    return both(v, field, 1);
  }

  Bilingual both(JsonNode node, String where, int from) {
    var zh = text(node, "zh");
    var en = text(node, "en");
    if (zh.isEmpty() || en.isEmpty()) {
      fault(where + ":", from, where + " lacks its " + (zh.isEmpty() ? "zh" : "en") + " words");
    }
    return new Bilingual(zh, en);
  }

  List<String> words(JsonNode node, String field) {
    var found = new ArrayList<String>();
    var v = node.path(field);
    if (v.isArray()) {
      v.forEach(w -> found.add(w.asText().strip()));
    } else if (v.isValueNode() && !v.isNull() && !v.asText().isBlank()) {
      fault(field + ":", field + " must be a list");
    }
    return found;
  }

  Verification verification(JsonNode node, int from) {
    var code = text(node, "verified");
    return Verification.find(code)
        .orElseGet(
            () -> {
              fault(
                  "verified:",
                  from,
                  "verified must be text, official, secondary or unverified, found “" + code + "”");
              return Verification.UNVERIFIED;
            });
  }

  LocalDate date(JsonNode node, String field, int from) {
    var found = optionalDate(node, field, from);
    if (found == null) {
      fault(field + ":", from, field + " must be a date like 2026-11-24");
      return LocalDate.EPOCH;
    }
    return found;
  }

  @Nullable LocalDate optionalDate(JsonNode node, String field, int from) {
    var text = text(node, field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault(text, from, field + " must be a date like 2026-11-24, found “" + text + "”");
      return LocalDate.EPOCH;
    }
  }

  @Nullable BigDecimal number(JsonNode node, String field, int from) {
    var text = text(node, field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      fault(field + ":", from, field + " must be a number, found “" + text + "”");
      return null;
    }
  }

  /** A citation of {@code source, locator, verified, as_of}. */
  Citation citation(JsonNode node, String passage, int from) {
    var source = text(node, "source");
    if (source.isEmpty()) {
      fault("source:", from, "a source without its name");
    }
    return new Citation(
        source,
        text(node, "locator"),
        passage,
        verification(node, from),
        date(node, "as_of", from));
  }
}
