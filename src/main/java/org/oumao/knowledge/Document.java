package org.oumao.knowledge;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One structured file of the knowledge base: a YAML file, or the front matter of a passage with its
 * text.
 *
 * @param file path below the knowledge base, with slashes
 * @param data its fields
 * @param body what follows the front matter, empty for a YAML file
 * @param source the file as written, to find the line of a fault; empty when read from the index
 */
record Document(String file, JsonNode data, String body, String source) {

  /** The 1-based line where the words first stand, at or after the given line; else that line. */
  int lineOf(String words, int from) {
    int line = 1;
    int at = 0;
    while (at < source.length()) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      if (line >= from && source.substring(at, end).contains(words)) {
        return line;
      }
      at = end + 1;
      line++;
    }
    return Math.max(1, from);
  }

  int lineOf(String words) {
    return lineOf(words, 1);
  }
}
