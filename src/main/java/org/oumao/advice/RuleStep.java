package org.oumao.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Agreements;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.fact.Refused;
import org.oumao.origin.RuleLookup;
import org.oumao.origin.RuleWords;

/** Answers which product-specific rule of origin goods must meet under an agreement. */
final class RuleStep implements Step {
  static final String INTENT = "rule";
  private static final List<String> OFFERED = List.of("rcep", "ckfta", "china-peru");
  private static final int TOGETHER = 2;
  private static final double MUCH_ELSE = 0.6;

  private final GoodsReader goodsReader;
  private final RuleLookup rules;
  private final RuleWords words;
  private final Agreements agreements;

  RuleStep(GoodsReader goodsReader, RuleLookup rules, RuleWords words, Agreements agreements) {
    this.goodsReader = goodsReader;
    this.rules = rules;
    this.words = words;
    this.agreements = agreements;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    if (!r.asks(INTENT)) {
      return Optional.empty();
    }
    var goods = goodsReader.read(r);
    if (goods.isEmpty()) {
      return r.asks("unnamed-goods") ? Optional.of(askProduct(r)) : Optional.empty();
    }
    boolean coded = !r.codes().isEmpty();
    if (!coded && r.bareWithout(goods.get().words()) > MUCH_ELSE) {
      return Optional.empty();
    }
    var g = goods.get();
    var under = agreementsOf(r);
    if (!g.settled()) {
      return under.isEmpty() ? Optional.empty() : Optional.of(askCode(r, g, under));
    }
    return Optional.of(under.isEmpty() ? askAgreement(r, g) : answer(r, g, under));
  }

  private List<Agreement> agreementsOf(Reading r) {
    var found = new LinkedHashSet<Agreement>();
    r.agreements().forEach(m -> found.add(m.value()));
    if (found.isEmpty()) {
      r.countries().forEach(m -> found.addAll(agreements.listWith(m.value().iso())));
    }
    return found.stream().limit(TOGETHER).toList();
  }

  private Advice answer(Reading r, Goods goods, List<Agreement> under) {
    var l = r.language();
    var six = goods.code().substring(0, Math.min(6, goods.code().length()));
    var texts = new ArrayList<String>();
    var facts = new ArrayList<Fact>();
    var citations = new ArrayList<Citation>();
    var refusals = new ArrayList<String>();
    for (var a : under) {
      try {
        var said = RuleText.brief(rules.get(six, a), l, words);
        texts.add(said.text());
        facts.addAll(said.facts());
        citations.addAll(said.citations());
      } catch (Refused e) {
        refusals.add(e.sentence().in(l));
      }
    }
    var next = context(r, goods, under.getFirst().id());
    if (texts.isEmpty()) {
      return new Advice.Abstention(l, refusals.getFirst(), Reason.NOT_IN_TABLE, List.of(), next);
    }
    return new Advice.Answer(
        l, String.join("\n\n", texts), citations, facts, List.of(), 1, false, next);
  }

  private Advice askAgreement(Reading r, Goods goods) {
    var l = r.language();
    var code = Goods.dotted(goods.code());
    return new Advice.Clarify(
        l,
        Messages.say(l, "ask-agreement"),
        OFFERED.stream()
            .flatMap(id -> agreements.find(id).stream())
            .map(a -> a.shortName().in(l))
            .map(name -> new Option(name, Messages.say(l, "say-rule", code, name)))
            .toList(),
        context(r, goods, "").waitingFor(r.question().text()));
  }

  private static Advice askCode(Reading r, Goods goods, List<Agreement> under) {
    var l = r.language();
    var name = under.getFirst().shortName().in(l);
    return new Advice.Clarify(
        l,
        Messages.say(l, "ask-which-code", goods.words()),
        goods.candidates().stream()
            .map(
                e ->
                    new Option(
                        Goods.label(e, l), Messages.say(l, "say-rule", e.code().toString(), name)))
            .toList(),
        context(r, goods, under.getFirst().id()).waitingFor(r.question().text()));
  }

  private static Advice askProduct(Reading r) {
    return new Advice.Clarify(
        r.language(),
        Messages.say(r.language(), "ask-product"),
        List.of(),
        new Context("", "", "", "", INTENT, r.question().text()));
  }

  private static Context context(Reading r, Goods goods, String agreement) {
    return new Context(
        goods.words(), goods.code(), r.question().context().country(), agreement, INTENT, "");
  }
}
