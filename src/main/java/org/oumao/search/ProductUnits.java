package org.oumao.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A folded text as the units that names of goods are compared in: a Chinese character, or a Latin
 * word in the singular. Knows where each stands, so that a name found in a sentence has its span.
 *
 * @param units the units in order
 * @param starts where each begins in the text
 * @param ends index behind each
 */
record ProductUnits(List<String> units, List<Integer> starts, List<Integer> ends) {

  static ProductUnits of(String folded) {
    var units = new ArrayList<String>();
    var starts = new ArrayList<Integer>();
    var ends = new ArrayList<Integer>();
    int i = 0;
    while (i < folded.length()) {
      char c = folded.charAt(i);
      int start = i;
      if (ProductTokens.han(c)) {
        i++;
        units.add(folded.substring(start, i));
      } else if (Character.isLetterOrDigit(c)) {
        while (i < folded.length()
            && Character.isLetterOrDigit(folded.charAt(i))
            && !ProductTokens.han(folded.charAt(i))) {
          i++;
        }
        units.add(ProductTokens.stem(folded.substring(start, i)));
      } else {
        i++;
        continue;
      }
      starts.add(start);
      ends.add(i);
    }
    return new ProductUnits(units, starts, ends);
  }

  int size() {
    return units.size();
  }

  /** One form for all spellings of the same name: blanks and hyphens between words don't count. */
  String key(int from, int to) {
    var b = new StringBuilder();
    for (int i = from; i < to; i++) {
      b.append(units.get(i));
    }
    return b.toString();
  }

  String key() {
    return key(0, size());
  }
}
