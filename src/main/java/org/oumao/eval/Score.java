package org.oumao.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts judgements, in all, by kind and by language. */
public final class Score {
  /** How many of a group are right. */
  public record Share(int total, int right) {
    Share plus(boolean good) {
      return new Share(total + 1, right + (good ? 1 : 0));
    }
  }

  /** A question answered wrongly. */
  public record Miss(String id, String question, String why, String text) {}

  private final Map<String, Share> byKind = new TreeMap<>();
  private final Map<String, Share> byLanguage = new TreeMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private Share all = new Share(0, 0);
  private int forbidden;

  /** Counts one judgement. */
  public void add(ExpectedAnswer expected, Judge.Judgement judgement, String text) {
    all = all.plus(judgement.right());
    byKind.merge(
        expected.kind(),
        new Share(1, judgement.right() ? 1 : 0),
        (a, b) -> a.plus(judgement.right()));
    byLanguage.merge(
        expected.language(),
        new Share(1, judgement.right() ? 1 : 0),
        (a, b) -> a.plus(judgement.right()));
    if (judgement.forbidden()) {
      forbidden++;
    }
    if (!judgement.right()) {
      misses.add(new Miss(expected.id(), expected.question(), judgement.why(), text));
    }
  }

  public Share all() {
    return all;
  }

  public Map<String, Share> byKind() {
    return java.util.Collections.unmodifiableMap(byKind);
  }

  public Map<String, Share> byLanguage() {
    return java.util.Collections.unmodifiableMap(byLanguage);
  }

  public int forbidden() {
    return forbidden;
  }

  public List<Miss> misses() {
    return List.copyOf(misses);
  }
}
