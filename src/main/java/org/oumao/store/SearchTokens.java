package org.oumao.store;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into what searches find: pairs of neighbouring Chinese signs (so that words of two
 * signs are found, which a tokenizer of threes doesn't), and whole words of other scripts, folded
 * to small letters and plain forms.
 */
final class SearchTokens {
  private static final int LONGEST_TEXT = 40_000;
  private static final int LONGEST_WORD = 60;
  private static final int MOST_WANTED = 30;

  private SearchTokens() {}

  /** The tokens of a text. A run of signs ends with its last sign alone. */
  static Set<String> of(String text) {
    var found = new LinkedHashSet<String>();
    var folded = fold(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    each(
        folded,
        run -> {
          if (isHan(run.codePointAt(0))) {
            pairs(run, found);
            found.add(last(run));
          } else {
            found.add(run.length() > LONGEST_WORD ? run.substring(0, LONGEST_WORD) : run);
          }
        });
    return found;
  }

  /**
   * What a text must hold to be found by a query.
   *
   * @param token as in {@link #of}
   * @param beginning whether a token that only begins so does too
   */
  record Wanted(String token, boolean beginning) {}

  /** What the query asks for; nothing when it holds neither letter nor digit. */
  static List<Wanted> wanted(String query) {
    var found = new ArrayList<Wanted>();
    each(
        fold(query),
        run -> {
          if (!isHan(run.codePointAt(0))) {
            found.add(
                new Wanted(
                    run.length() > LONGEST_WORD ? run.substring(0, LONGEST_WORD) : run, true));
            return;
          }
          var pairs = new LinkedHashSet<String>();
          pairs(run, pairs);
          if (pairs.isEmpty()) {
            found.add(new Wanted(run, true));
          }
          pairs.forEach(p -> found.add(new Wanted(p, false)));
        });
    return found.size() > MOST_WANTED ? found.subList(0, MOST_WANTED) : found;
  }

  private static String fold(String text) {
    return Normalizer2.getNFKCCasefoldInstance().normalize(text);
  }

  private interface RunTaker {
    void take(String run);
  }

  /** Runs of Han signs, and runs of other letters and digits. */
  private static void each(String text, RunTaker taker) {
    int start = -1;
    boolean han = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean counts = Character.isLetterOrDigit(c);
      boolean nowHan = counts && isHan(c);
      if (start >= 0 && (!counts || nowHan != han)) {
        taker.take(text.substring(start, i));
        start = -1;
      }
      if (counts && start < 0) {
        start = i;
        han = nowHan;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      taker.take(text.substring(start));
    }
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static void pairs(String run, Set<String> found) {
    int first = 0;
    int second = Character.charCount(run.codePointAt(0));
    while (second < run.length()) {
      int end = second + Character.charCount(run.codePointAt(second));
      found.add(run.substring(first, end));
      first = second;
      second = end;
    }
  }

  private static String last(String run) {
    return run.substring(run.offsetByCodePoints(run.length(), -1));
  }
}
