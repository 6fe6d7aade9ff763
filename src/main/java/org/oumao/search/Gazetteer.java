package org.oumao.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds known names in a text, longest first, in one pass. Latin names count only as whole words.
 * Immutable once built; thread-safe.
 *
 * @param <T> what a name stands for
 */
public final class Gazetteer<T> {
  private final Node<T> root = new Node<>();

  private static final class Node<T> {
    final Map<Character, Node<T>> next = new HashMap<>(2);
    @Nullable T value;
  }

  /**
   * A name found.
   *
   * @param start index of its first character in the folded text
   * @param end index behind its last
   */
  public record Match<T>(T value, int start, int end) {
    public int length() {
      return end - start;
    }
  }

  /** Adds a name; the first value given to a name stays. Names are folded here. */
  public void add(String name, T value) {
    var folded = TextFold.fold(name);
    if (folded.isEmpty()) {
      return;
    }
    var node = root;
    for (int i = 0; i < folded.length(); i++) {
      node = node.next.computeIfAbsent(folded.charAt(i), c -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /**
   * All names in the text from left to right, the longest at each place, none overlapping.
   *
   * @param folded a text already folded by {@link TextFold}
   */
  public List<Match<T>> scan(String folded) {
    var found = new ArrayList<Match<T>>();
    int i = 0;
    while (i < folded.length()) {
      var m = startsAWord(folded, i) ? longestAt(folded, i) : null;
      if (m == null) {
        i++;
      } else {
        found.add(m);
        i = m.end();
      }
    }
    return found;
  }

  private @Nullable Match<T> longestAt(String text, int start) {
    Match<T> best = null;
    var node = root;
    for (int i = start; i < text.length(); i++) {
      var next = node.next.get(text.charAt(i));
      if (next == null) {
        break;
      }
      node = next;
      if (node.value != null && endsAWord(text, i + 1)) {
        best = new Match<>(node.value, start, i + 1);
      }
    }
    return best;
  }

  private static boolean startsAWord(String text, int at) {
    return at == 0 || !(latin(text.charAt(at)) && latin(text.charAt(at - 1)));
  }

  private static boolean endsAWord(String text, int end) {
    return end == text.length() || !(latin(text.charAt(end - 1)) && latin(text.charAt(end)));
  }

  private static boolean latin(char c) {
    return c < 0x2000 && Character.isLetterOrDigit(c);
  }
}
