package org.oumao.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that show what is asked: {@code duty} by 关税, 几个点, tariff … A trade officer edits them in
 * {@code cues.csv}.
 */
public record CueWords(Map<String, List<String>> byCue) {
  public CueWords {
    byCue = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byCue));
  }
}
