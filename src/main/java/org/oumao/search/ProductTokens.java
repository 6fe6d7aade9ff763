package org.oumao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts names of goods into what is compared: pairs of neighbouring Chinese characters and single
 * ones, Latin words in the singular and in British spelling.
 */
final class ProductTokens {
  private static final Set<String> EMPTY =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "for",
          "and",
          "or",
          "with",
          "in",
          "to",
          "by",
          "on",
          "is",
          "are",
          "be",
          "as",
          "at",
          "from",
          "other",
          "than",
          "not",
          "whether",
          "thereof",
          "including",
          "excluding",
          "this",
          "that",
          "it",
          "its",
          "which",
          "n",
          "e",
          "c");
  private static final Map<String, String> BRITISH =
      Map.ofEntries(
          Map.entry("aluminum", "aluminium"),
          Map.entry("tire", "tyre"),
          Map.entry("color", "colour"),
          Map.entry("mold", "mould"),
          Map.entry("molding", "moulding"),
          Map.entry("molded", "moulded"),
          Map.entry("jewelry", "jewellery"),
          Map.entry("fiber", "fibre"),
          Map.entry("pajama", "pyjama"),
          Map.entry("gray", "grey"),
          Map.entry("center", "centre"),
          Map.entry("sulfur", "sulphur"),
          Map.entry("airplane", "aeroplane"),
          Map.entry("liter", "litre"),
          Map.entry("meter", "metre"),
          Map.entry("cellphone", "smartphone"),
          Map.entry("wool", "woollen"),
          Map.entry("woolen", "woollen"),
          Map.entry("wooden", "wood"),
          Map.entry("knit", "knitted"),
          Map.entry("knives", "knife"),
          Map.entry("scarves", "scarf"),
          Map.entry("shelves", "shelf"),
          Map.entry("leaves", "leaf"),
          Map.entry("feet", "foot"),
          Map.entry("men", "man"),
          Map.entry("women", "woman"));

  private ProductTokens() {}

  /** The tokens of a folded text, in order; with single Chinese characters when asked for. */
  static List<String> of(String folded, boolean singles) {
    var found = new ArrayList<String>();
    int i = 0;
    while (i < folded.length()) {
      char c = folded.charAt(i);
      if (han(c)) {
        if (singles) {
          found.add(String.valueOf(c));
        }
        if (i + 1 < folded.length() && han(folded.charAt(i + 1))) {
          found.add(folded.substring(i, i + 2));
        }
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        int start = i;
        while (i < folded.length()
            && Character.isLetterOrDigit(folded.charAt(i))
            && !han(folded.charAt(i))) {
          i++;
        }
        var word = stem(folded.substring(start, i));
        if (!EMPTY.contains(word)) {
          found.add(word);
        }
      } else {
        i++;
      }
    }
    return found;
  }

  /** The singular of a Latin word in British spelling. */
  static String stem(String word) {
    var s = BRITISH.getOrDefault(word, word);
    if (s.length() > 3 && s.endsWith("ies")) {
      s = s.substring(0, s.length() - 3) + "y";
    } else if (s.length() > 4
        && (s.endsWith("sses") || s.endsWith("ches") || s.endsWith("shes") || s.endsWith("xes"))) {
      s = s.substring(0, s.length() - 2);
    } else if (s.length() > 3
        && s.endsWith("s")
        && !s.endsWith("ss")
        && !s.endsWith("us")
        && !s.endsWith("is")) {
      s = s.substring(0, s.length() - 1);
    }
    return BRITISH.getOrDefault(s, s);
  }

  static boolean han(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }
}
