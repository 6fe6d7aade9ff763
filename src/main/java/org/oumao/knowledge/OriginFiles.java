package org.oumao.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Agreements;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.fact.Percent;
import org.oumao.fact.Refused;
import org.oumao.fact.Verification;
import org.oumao.hs.HsCode;
import org.oumao.origin.CodeSpan;
import org.oumao.origin.Cumulation;
import org.oumao.origin.DeMinimis;
import org.oumao.origin.GeneralRule;
import org.oumao.origin.OriginRuleParser;
import org.oumao.origin.OriginTerms;
import org.oumao.origin.ValueBasis;

/**
 * Reads {@code agreements/<id>/origin.yaml}: what the assessor computes with. Each part names its
 * {@code article} or {@code locator}; source, verification and date stand once at the top and may
 * be overridden in a part.
 */
public final class OriginFiles {
  private static final String FILE = "origin.yaml";

  private final Document document;
  private final Fields fields;

  private OriginFiles(Document document, Faults faults) {
    this.document = document;
    this.fields = new Fields(document, faults);
  }

  /** An agreement's terms; {@link OriginTerms#unknown} where it has no file. */
  public static OriginTerms read(Path base, String agreement) {
    return document(base, agreement, new Faults())
        .map(d -> new OriginFiles(d, new Faults()).terms())
        .orElseGet(() -> OriginTerms.unknown(agreement));
  }

  /** The day an agreement's texts were read. */
  static Optional<LocalDate> asOf(Path base, String agreement) {
    return document(base, agreement, new Faults())
        .map(d -> LocalDate.parse(Fields.text(d.data(), "as_of")));
  }

  /** Names every fault of every file. */
  static void check(Path base, Agreements agreements, Faults faults) {
    for (var d : Documents.ofAgreements(base, FILE, faults)) {
      var reader = new OriginFiles(d, faults);
      var id = reader.fields.required(d.data(), "id");
      var agreement =
          agreements.find(id).filter(a -> d.file().equals("agreements/" + id + "/" + FILE));
      if (agreement.isEmpty()) {
        reader.fields.fault("id:", "the id " + id + " must equal the folder's name");
        continue;
      }
      reader.terms();
      reader.checkArticles(agreement.get());
    }
  }

  private static Optional<Document> document(Path base, String agreement, Faults faults) {
    var name = "agreements/" + agreement + "/" + FILE;
    if (!java.nio.file.Files.isRegularFile(base.resolve(name))) {
      return Optional.empty();
    }
    var found = new ArrayList<Document>();
    Documents.one(base, name, faults, found);
    return found.stream().findFirst();
  }

  private void checkArticles(Agreement agreement) {
    for (var e : document.data().properties()) {
      var article = Fields.text(e.getValue(), "article").replaceAll("[(,;\\s].*", "");
      if (!article.isEmpty()
          && !agreement.articles().isEmpty()
          && !agreement.articles().containsKey(article)) {
        fields.fault(
            e.getKey() + ":", e.getKey() + " cites Article " + article + "; it isn't in articles");
      }
    }
  }

  private OriginTerms terms() {
    var n = document.data();
    var places = new EnumMap<OriginTerms.Place, Citation>(OriginTerms.Place.class);
    for (var p : OriginTerms.Place.values()) {
      var key = p.name().toLowerCase(Locale.ROOT);
      if (n.has(key)) {
        places.put(p, citation(n.path(key), key));
      }
    }
    return new OriginTerms(
        fields.required(n, "id"),
        fields.bilingual(n, "rules_stand_in"),
        n.has("caveat") ? fields.bilingual(n, "caveat") : new Bilingual("", ""),
        n.path("signed_state").asBoolean(false),
        generalRule(n.path("general_rule")),
        value(n.path("value")),
        deMinimis(n.path("de_minimis")),
        cumulation(n.path("cumulation")),
        places);
  }

  private Citation citation(JsonNode part, String key) {
    var top = document.data();
    var article = Fields.text(part, "article");
    var locator = article.isEmpty() ? Fields.text(part, "locator") : "Article " + article;
    if (locator.isEmpty()) {
      fields.fault(key + ":", key + " needs its article or locator");
    }
    var source = part.has("source") ? Fields.text(part, "source") : Fields.text(top, "source");
    if (source.isEmpty()) {
      fields.fault("source:", key + " needs a source");
    }
    var verified = part.has("verified") ? part : top;
    return Citation.ofTable(
        source,
        locator,
        Verification.find(Fields.text(verified, "verified"))
            .orElseGet(() -> fields.verification(verified, 1)),
        fields.date(part.has("as_of") ? part : top, "as_of", 1));
  }

  private @Nullable GeneralRule generalRule(JsonNode n) {
    if (n.isMissingNode()) {
      return null;
    }
    try {
      return new GeneralRule(
          OriginRuleParser.parse(Fields.text(n, "rule")),
          n.path("exclusive").asBoolean(false),
          citation(n, "general_rule"));
    } catch (Refused e) {
      fields.fault("general_rule:", e.sentence().en());
      return null;
    }
  }

  private @Nullable ValueBasis value(JsonNode n) {
    if (n.isMissingNode()) {
      return null;
    }
    var methods = EnumSet.noneOf(ValueBasis.Method.class);
    fields.words(n, "methods").forEach(w -> methods.add(word(ValueBasis.Method.class, w, "value")));
    if (methods.isEmpty()) {
      fields.fault("value:", "value needs its methods");
      return null;
    }
    return new ValueBasis(
        word(ValueBasis.Base.class, Fields.text(n, "base"), "value"),
        methods,
        citation(n, "value"));
  }

  private @Nullable DeMinimis deMinimis(JsonNode n) {
    if (n.isMissingNode()) {
      return null;
    }
    var citation = citation(n, "de_minimis");
    if (n.path("none").asBoolean(false)) {
      return new DeMinimis.None(citation);
    }
    int line = fields.lineOf("de_minimis:");
    var percent = fields.number(n, "percent", line);
    var weight = fields.number(n, "weight_percent", line);
    if (percent == null) {
      fields.fault("de_minimis:", "de_minimis needs its percent");
    }
    return new DeMinimis.Share(
        new Percent(percent == null ? BigDecimal.ZERO : percent),
        word(ValueBasis.Base.class, Fields.text(n, "base"), "de_minimis"),
        weight == null ? null : new Percent(weight),
        chapters(n, "weight_chapters"),
        chapters(n, "other_subheading_chapters"),
        citation);
  }

  private List<CodeSpan> chapters(JsonNode n, String field) {
    var found = new ArrayList<CodeSpan>();
    for (var w : fields.words(n, field)) {
      var ends = w.split("-");
      var from = HsCode.find(ends[0]);
      var to = HsCode.find(ends[ends.length - 1]);
      if (from.isEmpty() || to.isEmpty()) {
        fields.fault(field, field + " must be chapters like 50-63, found “" + w + "”");
      } else {
        found.add(new CodeSpan(from.get(), to.get()));
      }
    }
    return found;
  }

  private @Nullable Cumulation cumulation(JsonNode n) {
    return n.isMissingNode()
        ? null
        : new Cumulation(
            word(Cumulation.Scope.class, Fields.text(n, "scope"), "cumulation"),
            citation(n, "cumulation"));
  }

  private <E extends Enum<E>> E word(Class<E> type, String text, String key) {
    for (var e : type.getEnumConstants()) {
      if (e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
        return e;
      }
    }
    fields.fault(
        key + ":",
        key + " must use one of " + List.of(type.getEnumConstants()) + ", found “" + text + "”");
    return type.getEnumConstants()[0];
  }
}
