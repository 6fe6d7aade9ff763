package org.oumao.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores codes for one name of goods. The weights were set on everyday words with the very word
 * taken out of the index, so that they hold for words nobody entered.
 */
final class ProductScores {
  private static final double KNOWN = 100;
  private static final double UNKNOWN = 99;
  private static final double SLIP = 80;
  private static final double INSIDE = 45;
  private static final double HEAD = 18;
  private static final double SIMILAR = 62;
  private static final double NAMES = 38;
  private static final double NEXT_CODE = 0.06;
  private static final double HEADING_TOO = 0.25;
  private static final Set<String> AFTER_HEAD =
      Set.of("for", "of", "with", "in", "made", "to", "from", "used", "having", "containing");

  private final ProductIndex index;
  private final Map<String, Score> scores = new HashMap<>();
  private final Map<String, Score> names = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  ProductScores(ProductIndex index) {
    this.index = index;
  }

  /**
   * A code's score.
   *
   * @param why what matched
   */
  record Score(double points, String why) {}

  /** A known word inside a text, with its span in units and characters. */
  record Inside(int word, int from, int to, int start, int end) {}

  /** Every code with its score: what its words give, and what its names give. */
  Map<String, Score> byCode() {
    var all = new HashMap<String, Score>();
    scores.forEach(
        (code, s) -> {
          double points = s.points() + namePoints(code);
          all.put(
              code, new Score(known.contains(code) ? points : Math.min(points, UNKNOWN), s.why()));
        });
    names.forEach((code, s) -> all.putIfAbsent(code, new Score(namePoints(code), s.why())));
    return all;
  }

  private double namePoints(String code) {
    var own = names.get(code);
    var heading = names.get(code.substring(0, 4));
    double points = own == null ? 0 : own.points();
    return code.length() > 4 && heading != null ? points + HEADING_TOO * heading.points() : points;
  }

  void score(String folded) {
    var units = ProductUnits.of(folded);
    if (units.size() == 0) {
      return;
    }
    int head = head(folded, units);
    int word = index.find(units.key());
    if (word >= 0) {
      give(word, KNOWN, index.word(word));
      if (index.trust(word) == 1) {
        known.addAll(index.codesOf(word));
      }
    }
    inside(units, head);
    if (word < 0) {
      slips(units.key());
    }
    var tokens = new LinkedHashSet<String>(ProductTokens.of(folded, true));
    similar(tokens, units, head);
    names(tokens);
  }

  /** Known words in the units, the longest at each place, none overlapping. */
  List<Inside> contained(ProductUnits units) {
    var found = new ArrayList<Inside>();
    int from = 0;
    while (from < units.size()) {
      Inside best = null;
      for (int to = Math.min(units.size(), from + index.longest()); to > from; to--) {
        int word = index.find(units.key(from, to));
        if (word >= 0 && index.trust(word) == 1 && saysEnough(units, from, to)) {
          best = new Inside(word, from, to, units.starts().get(from), units.ends().get(to - 1));
          break;
        }
      }
      if (best == null) {
        from++;
      } else {
        found.add(best);
        from = best.to();
      }
    }
    return found;
  }

  /** A single Chinese character or a Latin word of two letters is no name inside a longer text. */
  private static boolean saysEnough(ProductUnits units, int from, int to) {
    return to - from > 1 || units.units().get(from).length() > 2;
  }

  /** The unit behind the one that says what the goods are: the last, in English before "for". */
  static int head(String folded, ProductUnits units) {
    for (int i = 1; i < units.size(); i++) {
      if (AFTER_HEAD.contains(folded.substring(units.starts().get(i), units.ends().get(i)))) {
        return i;
      }
    }
    return units.size();
  }

  private void inside(ProductUnits units, int head) {
    for (int from = 0; from < units.size(); from++) {
      for (int to = Math.min(units.size(), from + index.longest()); to > from; to--) {
        int word = index.find(units.key(from, to));
        if (word >= 0 && saysEnough(units, from, to) && to - from < units.size()) {
          double share = (double) (to - from) / Math.min(units.size(), 8);
          give(word, INSIDE * Math.min(1, share) + (to == head ? HEAD : 0), index.word(word));
          break;
        }
      }
    }
  }

  private void slips(String key) {
    boolean latin = !ProductTokens.han(key.charAt(0));
    if (key.length() < (latin ? 5 : 3) || key.length() > 30) {
      return;
    }
    for (int i = 0; i < index.wordCount(); i++) {
      var other = index.key(i);
      if (Math.abs(other.length() - key.length()) <= 1) {
        double points = latin ? latinSlip(key, other) : hanSlip(key, other);
        if (points > 0) {
          give(i, points, index.word(i));
        }
      }
    }
  }

  private static double latinSlip(String key, String other) {
    if (key.charAt(0) != other.charAt(0)) {
      return 0;
    }
    return switch (Typos.slip(key, other)) {
      case NONE -> 0;
      case WRONG -> key.length() < 7 ? SLIP - 25 : SLIP - 10;
      case TAIL, MISSING, SWAPPED -> SLIP;
    };
  }

  private double hanSlip(String key, String other) {
    return switch (Typos.slip(key, other)) {
      case NONE, TAIL -> 0;
      case WRONG -> {
        int at = Typos.place(key, other);
        yield index.pinyin().soundAlike(key.charAt(at), other.charAt(at))
            ? SLIP + 5
            : key.length() > 4 ? SLIP - 15 : SLIP - 30;
      }
      case MISSING -> key.length() > 3 ? SLIP - 10 : SLIP - 20;
      case SWAPPED -> SLIP;
    };
  }

  private void similar(Set<String> tokens, ProductUnits units, int head) {
    var grams = index.wordGrams();
    double mass = 0;
    var shared = new float[index.wordCount()];
    for (var t : tokens) {
      double w = ProductIndex.weight(t) * grams.rarity(t);
      mass += w == 0 ? ProductIndex.weight(t) * 6 : w;
      grams.each(t, (word, unused) -> shared[word] += (float) w);
    }
    var last = head > 0 ? units.units().get(head - 1) : "";
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] > 0) {
        double likeness = shared[i] / (0.5 * index.mass(i) + 0.5 * mass);
        if (likeness > 0.25) {
          give(i, SIMILAR * likeness * (index.head(i).equals(last) ? 1.15 : 0.75), index.word(i));
        }
      }
    }
  }

  private void names(Set<String> tokens) {
    var grams = index.codeGrams();
    var sums = new float[index.codeCount()];
    double most = 0;
    for (var t : tokens) {
      var known = grams.knows(t) ? t : nearest(t);
      double rarity = ProductIndex.weight(t) * (known.isEmpty() ? 6 : grams.rarity(known));
      most += rarity * 2.2;
      if (!known.isEmpty()) {
        grams.each(known, (doc, w) -> sums[doc] += (float) (w * rarity));
      }
    }
    double least = 0.04 * most;
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > least) {
        names.put(index.code(i), new Score(NAMES * sums[i] / most, ""));
      }
    }
  }

  /** The known token that differs by one slip from an unknown long one, empty when none does. */
  private String nearest(String token) {
    if (token.length() < 6) {
      return "";
    }
    var best = "";
    double rarest = Double.MAX_VALUE;
    for (var t : index.codeGrams().listBeginning(token.charAt(0))) {
      if (Typos.slip(token, t) != Typos.Slip.NONE && index.codeGrams().rarity(t) < rarest) {
        best = t;
        rarest = index.codeGrams().rarity(t);
      }
    }
    return best;
  }

  private void give(int word, double points, String why) {
    var codes = index.codesOf(word);
    for (int i = 0; i < codes.size(); i++) {
      var s = new Score(points * index.trust(word) * (1 - NEXT_CODE * i), why);
      scores.merge(codes.get(i), s, (a, b) -> a.points() >= b.points() ? a : b);
    }
  }
}
