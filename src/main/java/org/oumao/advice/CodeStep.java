package org.oumao.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.fact.Refused;
import org.oumao.fact.Verification;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsNomenclature;

/** Answers which HS code goods have, and what a code stands for. */
final class CodeStep implements Step {
  private static final int SHOWN = 5;
  private static final double NOTHING_ELSE = 0.3;
  private static final Citation HS =
      Citation.ofTable(
          "HS 2022", "nomenclature", Verification.OFFICIAL, LocalDate.of(2026, 11, 24));

  private final GoodsReader goodsReader;
  private final HsNomenclature nomenclature;

  CodeStep(GoodsReader goodsReader, HsNomenclature nomenclature) {
    this.goodsReader = goodsReader;
    this.nomenclature = nomenclature;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    if (!r.asks("code") || r.asks("duty") || r.asks("rule") || r.asks("method")) {
      return Optional.empty();
    }
    if (!r.codes().isEmpty()) {
      return r.bare() <= NOTHING_ELSE ? Optional.of(meaning(r)) : Optional.empty();
    }
    var goods = goodsReader.read(r);
    if (goods.isEmpty()) {
      return r.bare() <= NOTHING_ELSE
          ? Optional.of(
              new Advice.Clarify(
                  r.language(), Messages.say(r.language(), "ask-product"), List.of(), pending(r)))
          : Optional.empty();
    }
    var g = goods.get();
    if (g.candidates().isEmpty() || r.bareWithout(g.words()) > 0.5) {
      return Optional.empty();
    }
    return Optional.of(list(r, g));
  }

  private static Context pending(Reading r) {
    var c = r.question().context();
    return new Context("", "", c.country(), c.agreement(), "code", r.question().text());
  }

  private Advice list(Reading r, Goods goods) {
    var l = r.language();
    var lines = new ArrayList<String>();
    var facts = new ArrayList<Fact>();
    lines.add(Messages.say(l, "hs-header", goods.words()));
    for (var e : goods.candidates().stream().limit(SHOWN).toList()) {
      lines.add("- " + Goods.label(e, l));
      facts.add(new Fact("hs", e.code().toString(), HS));
    }
    goods.notes().stream().limit(1).forEach(n -> lines.add(n.text().in(l)));
    var options = new ArrayList<Option>();
    goods
        .ask()
        .ifPresent(
            q -> {
              lines.add(q.text().in(l));
              q.options()
                  .forEach(
                      o ->
                          options.add(
                              new Option(
                                  o.text().in(l),
                                  Messages.say(l, "say-code", o.codes().getFirst().toString()))));
            });
    var first = goods.candidates().getFirst().code();
    lines.add(Messages.say(l, "hs-more", first.toString()));
    return new Advice.Answer(
        l,
        String.join("\n", lines),
        List.of(HS),
        facts,
        options,
        0.9,
        false,
        new Context(goods.words(), first.digits(), "", "", "code", ""));
  }

  private Advice meaning(Reading r) {
    var l = r.language();
    var digits = r.codes().getFirst();
    var six = digits.substring(0, Math.min(6, digits.length()));
    var context = new Context(Goods.dotted(six), six, "", "", "code", "");
    try {
      var entry = nomenclature.get(HsCode.parse(six));
      return new Advice.Answer(
          l,
          entry.code()
              + " "
              + (l.code().equals("zh") ? entry.fullZh() : entry.name().en())
              + "\n"
              + Messages.say(l, "hs-more", entry.code().toString()),
          List.of(HS),
          List.of(new Fact("hs", entry.code().toString(), HS)),
          List.of(),
          1,
          false,
          context);
    } catch (Refused e) {
      return new Advice.Abstention(l, e.sentence().in(l), Reason.UNKNOWN_CODE, List.of(), context);
    }
  }
}
