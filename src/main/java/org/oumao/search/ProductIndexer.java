package org.oumao.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.oumao.hs.CodedRows;
import org.oumao.hs.HsEntry;
import org.oumao.hs.HsNomenclature;
import org.oumao.knowledge.ProductWord;

/** Makes the index of goods from the nomenclature, everyday words and China's line names. */
public final class ProductIndexer {
  private static final double LENGTH_COUNTS = 0.5;
  private static final float SATURATION = 1.2f;
  private static final double OWN = 1;
  private static final double ABOVE = 0.35;
  private static final double WORD = 1.2;
  private static final double LINE = 0.3;
  private static final double BELOW = 0.25;
  private static final double TARIFF = 0.3;
  private static final Pattern EXCEPT = Pattern.compile("\\((excl|other than|not)[^)]*\\)?");

  private static final float TRUST = 0.6f;
  private static final int MOST_HEADINGS = 4;
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(of|for|with|other|not|n\\.e|in|whether|parts|part|including|containing|used|than|having|put"
              + "|on|the|by|from|excluding|weighing|exceeding|but|which|a|an|as)\\b|其他|零件|未列名|品目|章|不论|除外|列名|但|或|的$|^[用以含按未非供]|超过|以上|以下|不超|\\d");

  private final Map<String, Map<String, Double>> documents = new LinkedHashMap<>();
  private final Map<String, Set<String>> phrases = new LinkedHashMap<>();

  private ProductIndexer() {}

  /**
   * @param lines China's national lines, columns line and zh
   * @param tariffs tariffs with English names, columns code and en: their words for goods
   */
  public static ProductIndex index(
      HsNomenclature nomenclature,
      List<ProductWord> words,
      CodedRows lines,
      List<CodedRows> tariffs) {
    var indexer = new ProductIndexer();
    indexer.names(nomenclature);
    indexer.lines(lines);
    tariffs.forEach(indexer::tariff);
    for (var w : words) {
      for (int i = 0; i < w.codes().size(); i++) {
        indexer.add(w.codes().get(i).digits(), w.word(), WORD / (i + 1));
      }
    }
    return indexer.build(words);
  }

  private void names(HsNomenclature nomenclature) {
    var headings = new HashMap<String, HsEntry>();
    for (var e : nomenclature.list()) {
      var digits = e.code().digits();
      switch (digits.length()) {
        case 4 -> {
          headings.put(digits, e);
          phrases(digits, e.name().en());
          phrases(digits, e.name().zh());
          add(digits, e.name().en(), OWN);
          add(digits, e.name().zh(), OWN);
        }
        case 6 -> {
          add(digits, e.name().en(), OWN);
          add(digits, e.name().zh(), OWN);
          phrases(digits, e.name().en());
          phrases(digits, e.name().zh());
          var heading = headings.get(digits.substring(0, 4));
          if (heading != null) {
            add(digits, heading.name().en(), ABOVE);
          }
          add(digits, e.path(), ABOVE);
          add(digits.substring(0, 4), e.name().en(), BELOW);
          add(digits.substring(0, 4), e.name().zh(), BELOW);
        }
        default -> {}
      }
    }
  }

  private void lines(CodedRows lines) {
    for (int i = 0; i < lines.size(); i++) {
      var row = lines.row(i);
      if (row.code().length() >= 6 && documents.containsKey(row.code().substring(0, 6))) {
        add(row.code().substring(0, 6), row.get("zh"), LINE);
        phrases(row.code().substring(0, 6), row.get("zh"));
      }
    }
  }

  private void tariff(CodedRows rows) {
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.row(i);
      var six = row.code().substring(0, 6);
      if (documents.containsKey(six)) {
        add(six, EXCEPT.matcher(row.get("en")).replaceAll(" "), TARIFF);
      }
    }
  }

  private void add(String code, String text, double weight) {
    var tokens = documents.computeIfAbsent(code, c -> new HashMap<>());
    for (var t : ProductTokens.of(TextFold.fold(text), true)) {
      tokens.merge(t, weight, Double::sum);
    }
  }

  private ProductIndex build(List<ProductWord> words) {
    double all = 0;
    var lengths = new HashMap<String, Double>();
    for (var d : documents.entrySet()) {
      double length = d.getValue().values().stream().mapToDouble(w -> w).sum();
      lengths.put(d.getKey(), length);
      all += length;
    }
    double average = all / documents.size();
    var codes = documents.keySet().toArray(String[]::new);
    var grams = new GramIndex.Builder();
    for (int i = 0; i < codes.length; i++) {
      double norm = 1 - LENGTH_COUNTS + LENGTH_COUNTS * lengths.get(codes[i]) / average;
      for (var t : documents.get(codes[i]).entrySet()) {
        grams.add(i, t.getKey(), (float) (t.getValue() / norm));
      }
    }
    return withWords(words, codes, grams.build(SATURATION));
  }

  private ProductIndex withWords(List<ProductWord> words, String[] codes, GramIndex codeGrams) {
    var known = new LinkedHashMap<String, Known>();
    for (var w : words) {
      var folded = TextFold.fold(w.word());
      var k = known.computeIfAbsent(ProductUnits.of(folded).key(), x -> new Known(folded, 1));
      w.codes().forEach(c -> k.codes().add(c.digits()));
    }
    phrases.forEach(
        (folded, found) -> {
          if (found.size() <= MOST_HEADINGS) {
            known.computeIfAbsent(
                ProductUnits.of(folded).key(), x -> new Known(folded, TRUST, found));
          }
        });
    known.remove("");
    var list = List.copyOf(known.values());
    var grams = new GramIndex.Builder();
    for (int i = 0; i < list.size(); i++) {
      for (var t : Set.copyOf(ProductTokens.of(list.get(i).name(), true))) {
        grams.add(i, t, 1);
      }
    }
    var wordGrams = grams.build(0);
    int n = list.size();
    var mass = new float[n];
    var trust = new float[n];
    var heads = new String[n];
    for (int i = 0; i < n; i++) {
      var name = list.get(i).name();
      double sum = 0;
      for (var t : Set.copyOf(ProductTokens.of(name, true))) {
        sum += ProductIndex.weight(t) * wordGrams.rarity(t);
      }
      mass[i] = (float) sum;
      trust[i] = list.get(i).trust();
      var units = ProductUnits.of(name);
      heads[i] = units.units().get(ProductScores.head(name, units) - 1);
    }
    return new ProductIndex(
        new ProductIndex.Words(
            list.stream().map(Known::name).toArray(String[]::new),
            known.keySet().toArray(String[]::new),
            heads,
            list.stream().map(k -> String.join(" ", k.codes())).toArray(String[]::new),
            trust,
            mass),
        codes,
        wordGrams,
        codeGrams,
        Pinyin.make());
  }

  private record Known(String name, float trust, Set<String> codes) {
    Known(String name, float trust) {
      this(name, trust, new LinkedHashSet<>());
    }
  }

  /** The parts of a name that a comma or semicolon parts, each a name of goods of its own. */
  private void phrases(String code, String name) {
    for (var part : name.split("[;,:()，、；：（）]|及其|以及|\\band\\b|\\bor\\b")) {
      var folded = TextFold.fold(part).replaceFirst("^其他", "");
      int units = ProductUnits.of(folded).size();
      boolean han = !folded.isEmpty() && ProductTokens.han(folded.charAt(0));
      if (units >= (han ? 2 : 1) && units <= (han ? 12 : 5) && !NO_NAME.matcher(folded).find()) {
        phrases.computeIfAbsent(folded, f -> new LinkedHashSet<>()).add(code);
      }
    }
  }
}
