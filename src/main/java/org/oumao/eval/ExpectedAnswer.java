package org.oumao.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A question with what its answer must and must not say.
 *
 * @param expect the status wanted: {@code answered}, {@code clarify} or {@code abstained}
 * @param must patterns each of which is found somewhere in the text
 * @param mustNot patterns of which none is
 * @param orAnswered patterns that make an answer right although another status was expected
 */
public record ExpectedAnswer(
    String id,
    String language,
    String question,
    String kind,
    String expect,
    List<Pattern> must,
    List<Pattern> mustNot,
    List<Pattern> orAnswered) {

  /** Reads one line of a set. */
  public static ExpectedAnswer read(JsonNode n) {
    return new ExpectedAnswer(
        n.path("id").asText(),
        n.path("lang").asText(),
        n.path("question").asText(),
        n.path("kind").asText("other"),
        n.path("expect").asText("answered"),
        patterns(n.path("must")),
        patterns(n.path("mustnot")),
        patterns(n.path("or_answered")));
  }

  private static List<Pattern> patterns(JsonNode list) {
    var found = new ArrayList<Pattern>();
    list.forEach(p -> found.add(Pattern.compile(p.asText())));
    return List.copyOf(found);
  }
}
