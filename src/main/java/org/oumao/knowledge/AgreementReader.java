package org.oumao.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.AgreementTerm;
import org.oumao.agreement.Countries;
import org.oumao.fact.Citation;

/** Turns {@code agreement.yaml} documents into agreements. */
final class AgreementReader {
  private final Countries countries;
  private final Faults faults;

  AgreementReader(Countries countries, Faults faults) {
    this.countries = countries;
    this.faults = faults;
  }

  List<Agreement> read(List<Document> documents) {
    var found = new ArrayList<Agreement>();
    documents.forEach(d -> found.add(read(d)));
    return found;
  }

  private Agreement read(Document d) {
    var f = new Fields(d, faults);
    var n = d.data();
    var id = f.required(n, "id");
    if (!d.file().equals("agreements/" + id + "/agreement.yaml")) {
      f.fault("id:", "the id " + id + " must equal the folder's name");
    }
    var name = f.bilingual(n, "name");
    var articles = articles(n);
    return new Agreement(
        id,
        name,
        n.has("short") ? f.bilingual(n, "short") : name,
        f.words(n, "aliases"),
        status(f, n),
        parties(f, n),
        f.citation(n.path("parties_source"), "", f.lineOf("parties_source:")),
        articles,
        terms(f, n, articles));
  }

  private static Agreement.Status status(Fields f, JsonNode n) {
    var text = f.required(n, "status");
    for (var s : Agreement.Status.values()) {
      if (s.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
        return s;
      }
    }
    f.fault("status:", "status must be in-force, early-harvest, signed, suspended or history");
    return Agreement.Status.HISTORY;
  }

  private List<Agreement.Party> parties(Fields f, JsonNode n) {
    var found = new ArrayList<Agreement.Party>();
    int from = f.lineOf("parties:");
    for (var p : n.path("parties")) {
      var country = Fields.text(p, "country");
      if (countries.find(country).isEmpty()) {
        f.fault(country, from, "no country has the code " + country);
      }
      var since = f.optionalDate(p, "since", from);
      found.add(new Agreement.Party(country, since == null ? LocalDate.EPOCH : since));
    }
    if (found.isEmpty()) {
      f.fault("parties:", "an agreement has parties");
    }
    return found;
  }

  private static Map<String, String> articles(JsonNode n) {
    var found = new LinkedHashMap<String, String>();
    n.path("articles").properties().forEach(e -> found.put(e.getKey(), e.getValue().asText()));
    return found;
  }

  private static Map<String, AgreementTerm> terms(
      Fields f, JsonNode n, Map<String, String> articles) {
    var found = new LinkedHashMap<String, AgreementTerm>();
    for (var e : n.path("terms").properties()) {
      var key = e.getKey();
      var t = e.getValue();
      if (t.path("not_found").asBoolean(false)) {
        found.put(key, new AgreementTerm.NotFound(key));
        continue;
      }
      int line = f.lineOf("  " + key + ":");
      var article = Fields.text(t, "article");
      var number = article.replaceAll("[(,;\\s].*", "");
      if (number.matches("[0-9]+(\\.[0-9]+)?[A-Za-z]?")
          && !articles.isEmpty()
          && !articles.containsKey(number)) {
        f.fault("article:", line, key + " cites Article " + number + "; it isn't in articles");
      }
      var locator =
          article.isEmpty() || !Character.isDigit(article.charAt(0))
              ? article
              : "Article " + article;
      if (Fields.text(t, "source").isEmpty()) {
        f.fault("  " + key + ":", key + " needs a source");
      }
      found.put(
          key,
          new AgreementTerm.Known(
              key,
              f.both(t, key, line),
              f.number(t, "number", line),
              Fields.text(t, "unit"),
              t.path("none").asBoolean(false),
              t.path("signed_state").asBoolean(false),
              new Citation(
                  Fields.text(t, "source"),
                  locator,
                  "",
                  f.verification(t, line),
                  f.date(t, "as_of", line))));
    }
    return found;
  }
}
