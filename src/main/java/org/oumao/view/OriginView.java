package org.oumao.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Language;
import org.oumao.origin.BrokerStep;
import org.oumao.origin.CheapestChange;
import org.oumao.origin.OriginAssessment;
import org.oumao.origin.OriginRule;
import org.oumao.origin.OriginTest;
import org.oumao.origin.Outcome;
import org.oumao.origin.Tolerance;

/** The JSON of {@code origin check}. */
public final class OriginView {
  private final Language language;

  private OriginView(Language language) {
    this.language = language;
  }

  /** One assessment; {@code qualifies} is null where it can't be told. */
  public static ObjectNode of(OriginAssessment assessment, Language language) {
    return new OriginView(language).assessment(assessment);
  }

  /** The first of several in full, and all of them in short under {@code all}. */
  public static ObjectNode of(List<OriginAssessment> assessments, Language language) {
    var view = new OriginView(language);
    var o = view.assessment(assessments.get(0));
    if (assessments.size() > 1) {
      var all = o.putArray("all");
      assessments.forEach(a -> all.add(view.assessment(a)));
    }
    return o;
  }

  private ObjectNode assessment(OriginAssessment a) {
    var o = Json.object();
    o.put("agreement", a.agreement().isEmpty() ? null : a.agreement());
    o.put("hs", a.bill().product().hs().toString());
    o.put("qualifies", yes(a.outcome()));
    o.put("criterion", a.criterion().isEmpty() ? null : a.criterion());
    o.put("rule", a.rule().map(OriginRule::toString).orElse(null));
    o.put("edition", a.edition().isEmpty() ? null : a.edition());
    var tests = o.putArray("tests");
    a.tests().forEach(t -> tests.add(test(t)));
    o.set("deMinimis", a.tolerance().map(this::tolerance).orElse(null));
    var steps = o.putArray("steps");
    a.steps().forEach(s -> steps.add(step(s)));
    words(o.putArray("assumptions"), a.assumptions());
    a.missing().forEach(o.putArray("missing")::add);
    var questions = o.putArray("questions");
    for (var q : a.questions()) {
      var n = questions.addObject().put("key", q.key()).put("text", q.text().in(language));
      q.options().forEach(n.putArray("options")::add);
    }
    o.set("cheapestChange", a.cheapestChange().map(this::change).orElse(null));
    var citations = o.putArray("citations");
    a.citations().forEach(c -> citations.add(RuleView.citation(c)));
    words(o.putArray("warnings"), a.bill().warnings());
    return o;
  }

  private static @Nullable Boolean yes(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> Boolean.TRUE;
      case FAILED -> Boolean.FALSE;
      case UNKNOWN -> null;
    };
  }

  private ObjectNode test(OriginTest t) {
    var o = Json.object().put("name", t.name()).put("passed", yes(t.outcome()));
    if (t.rule() instanceof OriginRule.RegionalValue) {
      o.put("buildDown", two(t.buildDown()));
      o.put("buildUp", two(t.buildUp()));
    }
    if (t.rule() instanceof OriginRule.NonOriginatingValue) {
      o.put("share", two(t.share()));
    }
    words(o.putArray("steps"), t.steps());
    return o;
  }

  private ObjectNode tolerance(Tolerance t) {
    var o = Json.object();
    o.put("percent", t.atMost().value());
    o.put("base", t.base().words().in(language));
    o.put("value", t.value().orElse(null));
    o.put("share", two(t.share()));
    o.put("weightShare", two(t.weightShare()));
    o.put("passed", yes(t.outcome()));
    t.labels().forEach(o.putArray("materials")::add);
    o.put("article", t.citation().locator());
    o.put("text", t.working().in(language));
    return o;
  }

  private ObjectNode step(BrokerStep s) {
    return Json.object()
        .put("step", s.kind().code())
        .put("result", s.result().code())
        .put("article", s.citation().label().isEmpty() ? null : s.citation().label())
        .put("text", s.text().in(language));
  }

  private ObjectNode change(CheapestChange c) {
    var o = Json.object();
    var materials = o.putArray("materials");
    for (var m : c.materials()) {
      materials
          .addObject()
          .put("name", m.name())
          .put("hs", m.hs().map(Object::toString).orElse(null))
          .put("value", m.value().orElse(null))
          .put("path", m.path());
    }
    o.put("value", c.value());
    o.put("effect", c.effect().in(language));
    o.put("exact", c.exact());
    return o;
  }

  private static @Nullable BigDecimal two(Optional<BigDecimal> percent) {
    return percent.map(p -> p.setScale(2, RoundingMode.HALF_UP)).orElse(null);
  }

  private void words(ArrayNode list, List<Bilingual> words) {
    words.forEach(w -> list.add(w.in(language)));
  }
}
