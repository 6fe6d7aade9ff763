package org.oumao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEntry;
import org.oumao.hs.HsNomenclature;

/**
 * Finds the headings of goods by everyday names in Chinese and English: the very word, words inside
 * the name, similar words, the nomenclature's own names, and words with one slip. Thread-safe.
 */
public final class ProductFinder {
  /** The score from which the very word is known. */
  public static final double KNOWN = 100;

  private static final int MOST = 10;
  private static final int WATCHED = 12;
  private static final int LONGEST_QUERY = 2000;
  private static final Pattern FILLER =
      Pattern.compile(
          "请问|一下|海关编码|商品编码|hs ?编码|hs ?code( of| for)?|税则号列?|税号|编码|归类|归到?哪(个|里|一章)?|"
              + "是什么|是多少|多少|怎么|应该|属于|哪个|出口|"
              + "what('s| is)|which|tariff|customs code|classification|classify|[?？!！。，,;；:：“”\"（）()]");

  private final ProductIndex index;
  private final HsNomenclature nomenclature;
  private final ProductRules rules;

  public ProductFinder(ProductIndex index, HsNomenclature nomenclature, ProductRules rules) {
    this.index = index;
    this.nomenclature = nomenclature;
    this.rules = rules;
  }

  /** The headings for a name of goods, or the entry of a code; at most ten, best first. */
  public ProductFound find(String text) {
    var cut = text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text;
    var folded = FILLER.matcher(TextFold.fold(cut)).replaceAll(" ").strip();
    var scores = new ProductScores(index);
    scores.score(folded);
    var matches = matches(scores.byCode());
    var ruled = rules.apply(TextFold.fold(cut), matches, this::entry);
    return new ProductFound(
        text, ruled.matches().stream().limit(MOST).toList(), ruled.question(), ruled.notes());
  }

  /** Names of goods in a longer text, the longest at each place, none overlapping. */
  public List<ProductMention> findIn(String folded) {
    var found = new ArrayList<ProductMention>();
    for (var m : new ProductScores(index).contained(ProductUnits.of(folded))) {
      found.add(
          new ProductMention(
              index.word(m.word()),
              m.start(),
              m.end(),
              index.codesOf(m.word()).stream().map(HsCode::new).toList()));
    }
    return found;
  }

  private HsEntry entry(String digits) {
    return nomenclature.get(new HsCode(digits));
  }

  private record Scored(String code, ProductScores.Score score) {}

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble((Scored s) -> -s.score().points()).thenComparing(Scored::code);

  /** One match a heading first, by its best code; further codes of the headings behind them. */
  private List<ProductMatch> matches(Map<String, ProductScores.Score> scores) {
    var best = new HashMap<String, Scored>();
    var strong = new ArrayList<Scored>();
    scores.forEach(
        (code, score) -> {
          var scored = new Scored(code, score);
          best.merge(code.substring(0, 4), scored, (x, y) -> BEST_FIRST.compare(x, y) <= 0 ? x : y);
          if (score.points() >= KNOWN / 2) {
            strong.add(scored);
          }
        });
    strong.removeAll(best.values());
    var first = best.values().stream().sorted(BEST_FIRST).limit(WATCHED).toList();
    var further = strong.stream().sorted(BEST_FIRST).limit(MOST).toList();
    var all =
        new ArrayList<Scored>(first.stream().limit(Math.max(5, MOST - further.size())).toList());
    all.addAll(further);
    return all.stream().map(s -> match(s.code(), s.score())).toList();
  }

  private ProductMatch match(String code, ProductScores.Score score) {
    return new ProductMatch(entry(code), Math.round(score.points() * 10) / 10.0, score.why());
  }
}
