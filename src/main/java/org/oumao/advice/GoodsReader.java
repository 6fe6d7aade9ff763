package org.oumao.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEntry;
import org.oumao.hs.HsNomenclature;
import org.oumao.knowledge.ProductQuestion;
import org.oumao.search.ProductFinder;
import org.oumao.search.ProductFound;
import org.oumao.search.TextFold;

/** Finds what goods a question speaks of: a code, or words that lead to one. Thread-safe. */
final class GoodsReader {
  private static final int SHOWN = 5;

  /** Small words between the goods and the rest of a question. */
  private static final Pattern LIGHT =
      Pattern.compile(
          "(?<=^| )(?:出|走|卖|去|到|用|的|吗|呢|要|能|可|是|有|多少|几个|几|给|从|在|和|跟|及|或)+(?= |$)"
              + "|(?<= |^)(?:出|走|卖|去|到|给|从|把)|(?:出|走|卖|去|到|的|要|是)(?= |$)"
              + "|\\b(?:to|under|for|the|of|into|in|from|with|by|on|at|a|an|is|are|what|which|how|much|does|do|"
              + "any|and|or|my|our|we|i|using|use)\\b|[?？,，.。:：!！;；]");

  private final ProductFinder finder;
  private final HsNomenclature nomenclature;

  GoodsReader(ProductFinder finder, HsNomenclature nomenclature) {
    this.finder = finder;
    this.nomenclature = nomenclature;
  }

  /** The goods named in the question itself; empty when it names none. */
  Optional<Goods> read(Reading r) {
    if (!r.codes().isEmpty()) {
      return Optional.of(Goods.ofCode(r.codes().getFirst()));
    }
    var rest = LIGHT.matcher(r.rest()).replaceAll(" ").replaceAll(" +", " ").strip();
    var mentions = finder.findIn(rest);
    if (mentions.isEmpty()) {
      return Optional.empty();
    }
    var found = finder.find(rest);
    var mention = mentions.getFirst();
    for (var m : mentions) {
      // In both languages the thing itself mostly stands last: 塑料眼镜架, plastic spectacle frame.
      if (m.end() - m.start() >= mention.end() - mention.start()) {
        mention = m;
      }
    }
    // The name alone is no guess where it is the very word; what stands around it was no goods.
    if (!found.sure()) {
      found = finder.find(mention.word());
    }
    return Optional.of(settle(found, rest, rest.substring(mention.start(), mention.end())));
  }

  /** The goods of a name typed alone. */
  Goods named(String words) {
    return settle(finder.find(words), TextFold.fold(words), words);
  }

  private Goods settle(ProductFound found, String text, String words) {
    var shown = words.strip();
    var question = found.ask().orElse(null);
    if (question != null) {
      var chosen = decided(question, text);
      if (chosen.isPresent()) {
        var codes = chosen.get().codes();
        var entries = entries(codes);
        return new Goods(shown, common(codes), entries, null, found.notes());
      }
      // Where every answer lies in one heading, the heading shows them all.
      var options = question.options().stream().flatMap(o -> o.codes().stream()).toList();
      return new Goods(shown, common(options), entries(options), question, found.notes());
    }
    var best =
        found.matches().stream()
            .limit(SHOWN)
            .map(m -> refined(m.entry(), shown))
            .distinct()
            .toList();
    boolean settled =
        found.sure()
            && (best.size() == 1
                || found.matches().get(1).score() < found.matches().get(0).score()
                || sameHeading(best.get(0), best.get(1)));
    return new Goods(
        shown, settled ? best.getFirst().code().digits() : "", best, null, found.notes());
  }

  /** A heading gives way to its one subheading that bears the very name. */
  private HsEntry refined(HsEntry entry, String words) {
    if (entry.code().digits().length() != 4 || words.length() < 2) {
      return entry;
    }
    var named =
        nomenclature.listUnder(entry.code()).stream()
            .filter(e -> e.code().isSubheading())
            .filter(
                e ->
                    e.name().zh().contains(words)
                        || e.name().en().toLowerCase(java.util.Locale.ROOT).contains(words))
            .toList();
    return named.size() == 1 ? named.getFirst() : entry;
  }

  private static boolean sameHeading(HsEntry a, HsEntry b) {
    return a.code().digits().length() >= 4
        && b.code().digits().startsWith(a.code().digits().substring(0, 4));
  }

  /** The option whose own words stand in the text, when only one's do. */
  private static Optional<ProductQuestion.Option> decided(ProductQuestion question, String text) {
    ProductQuestion.Option only = null;
    for (var o : question.options()) {
      if (says(text, o.text().zh()) || says(text, o.text().en())) {
        if (only != null) {
          return Optional.empty();
        }
        only = o;
      }
    }
    return Optional.ofNullable(only);
  }

  private static boolean says(String text, String option) {
    for (var word : TextFold.fold(option).split("[（）()、,，;；/或 ]+")) {
      var w = word.replaceAll("(材料|制的?|的)$", "");
      if (w.length() >= 2
          && !w.equals("其他")
          && !w.equals("other")
          && !w.equals("or")
          && contains(text, w)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String text, String word) {
    return word.charAt(0) < 0x2000
        ? word.length() > 3
            && (" " + text.replaceAll("[^a-z]+", " ") + " ").contains(" " + word + " ")
        : text.contains(word);
  }

  /** The code that covers them all when they share a heading, else none. */
  private static String common(List<HsCode> codes) {
    if (codes.size() == 1) {
      return codes.getFirst().digits();
    }
    var heading =
        codes.getFirst().digits().substring(0, Math.min(4, codes.getFirst().digits().length()));
    return codes.stream().allMatch(c -> c.digits().startsWith(heading)) ? heading : "";
  }

  private List<HsEntry> entries(List<HsCode> codes) {
    return codes.stream().flatMap(c -> nomenclature.find(c).stream()).distinct().toList();
  }
}
