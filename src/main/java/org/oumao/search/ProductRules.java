package org.oumao.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEntry;
import org.oumao.knowledge.ProductNote;
import org.oumao.knowledge.ProductQuestion;

/** What notes and deciding questions make of the matches. Immutable; thread-safe. */
public final class ProductRules {
  private static final int WATCHED = 5;

  private final List<ProductQuestion> questions;
  private final List<ProductNote> notes;

  public ProductRules(List<ProductQuestion> questions, List<ProductNote> notes) {
    this.questions = List.copyOf(questions);
    this.notes = List.copyOf(notes);
  }

  record Ruled(
      List<ProductMatch> matches, @Nullable ProductQuestion question, List<ProductNote> notes) {}

  /**
   * @param folded what was asked
   * @param matches best first
   * @param entry the names of a code
   */
  Ruled apply(String folded, List<ProductMatch> matches, Function<String, HsEntry> entry) {
    var found = new ArrayList<>(matches);
    var spoken = new ArrayList<ProductNote>();
    for (var n : notes) {
      if (n.words().matcher(folded).find()) {
        decide(n, found, spoken, entry);
      }
    }
    return new Ruled(found, question(folded, found), spoken);
  }

  /** Moves what the note rules out behind what it names, and says the note where it bears. */
  private static void decide(
      ProductNote note,
      List<ProductMatch> found,
      List<ProductNote> spoken,
      Function<String, HsEntry> entry) {
    var top = found.stream().limit(WATCHED).toList();
    var wrong = top.stream().filter(m -> covers(note.not(), m)).toList();
    boolean right = top.stream().anyMatch(m -> covers(note.yes(), m));
    boolean tempting = found.stream().anyMatch(m -> covers(note.not(), m));
    if (wrong.isEmpty() && !(right && (note.not().isEmpty() || tempting))) {
      return;
    }
    spoken.add(note);
    if (wrong.isEmpty()) {
      return;
    }
    double best = wrong.get(0).score();
    var why = wrong.get(0).why();
    int at = found.indexOf(wrong.get(0));
    found.removeAll(wrong);
    if (!right) {
      for (var code : note.yes()) {
        if (code.digits().length() >= 4) {
          found.add(
              Math.min(at++, found.size()),
              new ProductMatch(entry.apply(code.digits()), best, why));
        }
      }
    }
    found.addAll(wrong.stream().map(m -> new ProductMatch(m.entry(), 0.1, m.why())).toList());
  }

  /** The first question whose words are there and whose answers lead to different matches. */
  private @Nullable ProductQuestion question(String folded, List<ProductMatch> found) {
    if (found.isEmpty()) {
      return null;
    }
    for (var q : questions) {
      if (q.words().matcher(folded).find() && leaves(q, found)) {
        return q;
      }
    }
    return null;
  }

  private static boolean leaves(ProductQuestion question, List<ProductMatch> found) {
    var led = new HashSet<Integer>();
    boolean first = false;
    for (int i = 0; i < question.options().size(); i++) {
      for (var m : found.stream().limit(WATCHED).toList()) {
        if (touches(question.options().get(i).codes(), m)) {
          led.add(i);
          first |= m == found.get(0);
        }
      }
    }
    return first && led.size() > 1;
  }

  private static boolean covers(List<HsCode> codes, ProductMatch match) {
    return codes.stream().anyMatch(c -> c.covers(match.entry().code()));
  }

  private static boolean touches(List<HsCode> codes, ProductMatch match) {
    return codes.stream()
        .anyMatch(c -> c.covers(match.entry().code()) || match.entry().code().covers(c));
  }
}
