package org.oumao.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.origin.OriginRule;
import org.oumao.origin.RuleAnswer;
import org.oumao.origin.RuleSentence;
import org.oumao.origin.RuleWords;

/** The JSON of {@code rule}. */
public final class RuleView {
  private RuleView() {}

  /** {@code edition} is null for a general rule, {@code rule} where a heading has several. */
  public static ObjectNode of(RuleAnswer answer, RuleWords words) {
    var o = Json.object();
    var sentence = new RuleSentence(words);
    o.put("hs", answer.hs().toString());
    o.put("agreement", answer.agreement().id());
    o.put("edition", answer.edition().map(Enum::name).orElse(null));
    o.put("rule", answer.rule().map(OriginRule::toString).orElse(null));
    answer
        .rule()
        .ifPresentOrElse(
            r -> o.set("text", both(sentence.of(r))), () -> o.set("text", severalRules()));
    o.set("citation", citation(answer.citation()));
    notes(o.putArray("notes"), answer.notes());
    if (answer.general()) {
      o.put("general", true);
    }
    if (answer.rows().size() > 1 || answer.rule().isEmpty()) {
      var rows = o.putArray("rows");
      answer
          .rows()
          .forEach(
              r ->
                  rows.addObject()
                      .put("hs", r.code())
                      .put("rule", r.rule().map(OriginRule::toString).orElse(null)));
    }
    return o;
  }

  private static ObjectNode severalRules() {
    return both(
        new Bilingual("该编码下有多种规则，请给出六位编码。", "There are several rules: give the six digits."));
  }

  static ObjectNode both(Bilingual words) {
    return Json.object().put("zh", words.zh()).put("en", words.en());
  }

  static void notes(ArrayNode list, List<Bilingual> notes) {
    notes.forEach(n -> list.add(both(n)));
  }

  static ObjectNode citation(Citation c) {
    return Json.object()
        .put("source", c.source())
        .put("locator", c.locator())
        .put("verified", c.asOf().toString())
        .put("how", c.verified().code());
  }
}
