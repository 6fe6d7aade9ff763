package org.oumao.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of one passage in one language, weighed once and kept.
 *
 * @param wordings its title and each of its questions, token to weight
 * @param tokens all tokens of title, questions and text
 */
record PassageProfile(List<Map<String, Double>> wordings, Set<String> tokens) {

  /** Likeness of the query to the nearest wording: twice the shared weight by both weights. */
  double likeness(Map<String, Double> query, double reach) {
    double best = 0;
    for (var wording : wordings) {
      double both = 0;
      double all = 0;
      for (var e : wording.entrySet()) {
        all += e.getValue();
        if (query.containsKey(e.getKey())) {
          both += e.getValue();
        }
      }
      best = Math.max(best, 2 * both / (reach + all));
    }
    return best;
  }

  /** Share of the query's weight that stands anywhere in the passage. */
  double covers(Map<String, Double> query, double reach) {
    double both = 0;
    for (var e : query.entrySet()) {
      if (tokens.contains(e.getKey())) {
        both += e.getValue();
      }
    }
    return both / reach;
  }
}
