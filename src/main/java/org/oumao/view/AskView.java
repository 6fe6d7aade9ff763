package org.oumao.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.oumao.fact.Citation;
import org.oumao.inquiry.Answer;

/** An answer as {@code ask --json} and {@code POST /api/ask} give it. */
public final class AskView {
  private AskView() {}

  /**
   * @param id the asker's own id of the question, empty for none
   * @param inquiry number of the inquiry, 0 where none was recorded
   */
  public static ObjectNode of(String id, Answer answer, Duration took, long inquiry) {
    var o = Json.object();
    if (!id.isEmpty()) {
      o.put("id", id);
    }
    o.put("language", answer.language().code());
    o.put("status", answer.status().code());
    if (!answer.reason().isEmpty()) {
      o.put("reason", answer.reason());
    }
    o.put("text", answer.text());
    citations(o.putArray("citations"), answer.citations());
    var facts = o.putArray("facts");
    answer.facts().forEach(f -> facts.addObject().put("name", f.name()).put("value", f.value()));
    var options = o.putArray("options");
    answer.options().forEach(x -> options.add(x.label()));
    if (!answer.options().isEmpty()) {
      var choices = o.putArray("choices");
      answer
          .options()
          .forEach(x -> choices.addObject().put("label", x.label()).put("say", x.say()));
    }
    o.put("confidence", rounded(answer.confidence(), 2));
    o.put("millis", rounded(took.toNanos() / 1e6, 1));
    if (inquiry == 0) {
      o.putNull("inquiry");
    } else {
      o.put("inquiry", Long.toString(inquiry));
    }
    return o;
  }

  static void citations(ArrayNode list, List<Citation> citations) {
    for (var c : citations) {
      var o = list.addObject().put("source", c.source()).put("locator", c.locator());
      if (!c.passage().isEmpty()) {
        o.put("passage", c.passage());
      }
      o.put("verified", c.asOf().toString()).put("degree", c.verified().code());
    }
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
