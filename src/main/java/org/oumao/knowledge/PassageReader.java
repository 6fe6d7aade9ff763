package org.oumao.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Agreements;
import org.oumao.agreement.Countries;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;

/** Turns documents into passages; whatever a passage must have and lacks is a fault. */
final class PassageReader {
  private static final int LONGEST_ZH = 700;
  private static final int LONGEST_EN = 1500;
  private static final Pattern ARTICLE = Pattern.compile("Article ([0-9]+(?:\\.[0-9]+)?[A-Za-z]?)");

  private final Agreements agreements;
  private final Countries countries;
  private final Faults faults;
  private final Map<String, String> seen = new HashMap<>();

  PassageReader(Agreements agreements, Countries countries, Faults faults) {
    this.agreements = agreements;
    this.countries = countries;
    this.faults = faults;
  }

  List<Passage> read(List<Document> documents) {
    var passages = new ArrayList<Passage>();
    documents.forEach(d -> passages.add(read(d)));
    return passages;
  }

  private Passage read(Document d) {
    var f = new Fields(d, faults);
    var n = d.data();
    var id = f.required(n, "id");
    checkId(d, f, id);
    var of = f.words(n, "agreements");
    for (var a : of) {
      if (agreements.list().stream().noneMatch(x -> x.id().equals(a))) {
        f.fault(a, "no agreement has the id " + a);
      }
    }
    var about = f.words(n, "countries");
    for (var c : about) {
      if (countries.find(c).isEmpty()) {
        f.fault(c, "no country has the code " + c);
      }
    }
    var sources = sources(f, n, id);
    checkArticles(f, n, of);
    var text = text(d, f);
    var asked = wordings(f, n, "asked");
    var tests = wordings(f, n, "tests");
    if (asked.zh().isEmpty() || asked.en().isEmpty()) {
      f.fault("asked:", "asked needs at least one question in each language");
    }
    return new Passage(
        id,
        d.file(),
        f.bilingual(n, "title"),
        f.words(n, "topics"),
        of,
        about,
        sources,
        facts(f, n),
        asked,
        tests,
        patterns(f, n),
        n.path("signed_state").asBoolean(false),
        f.optionalDate(n, "valid_until", 1),
        text);
  }

  private void checkId(Document d, Fields f, String id) {
    var before = seen.putIfAbsent(id, d.file());
    if (before != null) {
      f.fault("id:", "the id " + id + " already stands in " + before);
    }
    var fileName = d.file().substring(d.file().lastIndexOf('/') + 1);
    if (!id.isEmpty() && before == null && !fileName.equals(id + ".md")) {
      f.fault("id:", "the id " + id + " must equal the file's name");
    }
  }

  private List<Citation> sources(Fields f, JsonNode n, String id) {
    var found = new ArrayList<Citation>();
    int from = f.lineOf("sources:");
    for (var s : n.path("sources")) {
      found.add(f.citation(s, id, from));
      var a = Fields.text(s, "agreement");
      if (!a.isEmpty()) {
        var agreement = agreements.find(a);
        if (agreement.isEmpty()) {
          f.fault(a, from, "no agreement has the id " + a);
        } else {
          var m = ARTICLE.matcher(Fields.text(s, "locator"));
          while (m.find()) {
            checkArticle(f, agreement.get(), m.group(1), from);
          }
        }
      }
    }
    if (found.isEmpty()) {
      f.fault("sources:", "a passage needs at least one source");
    }
    return found;
  }

  private void checkArticles(Fields f, JsonNode n, List<String> of) {
    if (of.isEmpty()) {
      return;
    }
    var agreement = agreements.find(of.getFirst());
    for (var article : f.words(n, "articles")) {
      agreement.ifPresent(a -> checkArticle(f, a, article, f.lineOf("articles:")));
    }
  }

  private static void checkArticle(Fields f, Agreement a, String article, int from) {
    if (!a.articles().isEmpty() && !a.articles().containsKey(article)) {
      f.fault(
          article,
          from,
          "cites Article " + article + "; " + a.shortName().en() + " has no such article");
    }
  }

  private static List<Passage.NamedFact> facts(Fields f, JsonNode n) {
    var found = new ArrayList<Passage.NamedFact>();
    int from = f.lineOf("facts:");
    for (var x : n.path("facts")) {
      found.add(new Passage.NamedFact(Fields.text(x, "name"), f.both(x, "facts", from)));
    }
    return found;
  }

  private static Passage.Wordings wordings(Fields f, JsonNode n, String field) {
    return new Passage.Wordings(f.words(n.path(field), "zh"), f.words(n.path(field), "en"));
  }

  private static List<String> patterns(Fields f, JsonNode n) {
    var found = f.words(n, "says_never");
    for (var p : found) {
      try {
        Pattern.compile(p);
      } catch (PatternSyntaxException e) {
        f.fault("says_never:", "is no pattern: " + p);
      }
    }
    return found;
  }

  private static Bilingual text(Document d, Fields f) {
    var zh = section(d.body(), "zh");
    var en = section(d.body(), "en");
    check(f, zh, "zh", LONGEST_ZH);
    check(f, en, "en", LONGEST_EN);
    return new Bilingual(zh, en);
  }

  private static void check(Fields f, String text, String language, int longest) {
    if (text.isEmpty()) {
      f.fault(
          "## " + language,
          "the text in " + language + " is missing (heading ## " + language + ")");
    } else if (text.length() > longest) {
      f.fault(
          "## " + language,
          "the text has " + text.length() + " characters; at most " + longest + " fit a chat");
    }
  }

  private static String section(String body, String language) {
    var lines = body.lines().toList();
    var text = new StringBuilder();
    boolean inside = false;
    for (var line : lines) {
      if (line.startsWith("## ")) {
        inside = line.substring(3).strip().equals(language);
      } else if (inside) {
        text.append(line.stripTrailing()).append('\n');
      }
    }
    return text.toString().strip();
  }
}
