package org.oumao.advice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oumao.agreement.Agreements;
import org.oumao.agreement.Countries;
import org.oumao.agreement.Country;
import org.oumao.duty.DutyAnswer;
import org.oumao.duty.DutyLookup;
import org.oumao.duty.Preference;
import org.oumao.duty.Shipment;
import org.oumao.fact.Citation;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Fact;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.origin.RuleLookup;

/** Answers what duty goods bear in a country; asks back for the one of the two that is missing. */
final class DutyStep implements Step {
  static final String INTENT = "duty";
  private static final List<String> MARKETS = List.of("JP", "KR", "VN", "AU", "US", "EU");
  private static final double NOTHING_ELSE = 0.3;
  private static final Pattern VALUE =
      Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(万|千)?\\s*(美元|美金|usd|us\\$)");

  private final GoodsReader goodsReader;
  private final DutyLookup duties;
  private final Countries countries;
  private final Agreements agreements;
  private final RuleLookup rules;
  private final Clock clock;

  DutyStep(
      GoodsReader goodsReader,
      DutyLookup duties,
      Countries countries,
      Agreements agreements,
      RuleLookup rules,
      Clock clock) {
    this.goodsReader = goodsReader;
    this.duties = duties;
    this.countries = countries;
    this.agreements = agreements;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    boolean coded = !r.codes().isEmpty() && !r.countries().isEmpty();
    boolean duty = r.asks(INTENT) || r.asks("rate") || coded && !r.asks("paper");
    if (r.asks("rule") || r.asks("code") && !duty || r.asks("refund") || r.asks("method")) {
      return Optional.empty();
    }
    var country = country(r);
    var goods = goodsReader.read(r);
    boolean bare = r.bareWithout(goods.map(Goods::words).orElse("")) <= NOTHING_ELSE;
    boolean goes = goods.isPresent() && country.isPresent() && bare;
    boolean named = goods.isPresent() && (r.bare() <= 0.75 || !r.codes().isEmpty());
    if (goods.isEmpty() && duty && r.asks("unnamed-goods")) {
      return Optional.of(country.isPresent() ? askProduct(r, country.get()) : askProduct(r));
    }
    if (duty
        && goods.isEmpty()
        && r.countries().isEmpty()
        && r.agreements().isEmpty()
        && r.asks(INTENT)
        && r.bare() <= NOTHING_ELSE) {
      return Optional.of(askProduct(r));
    }
    if (!(duty && named || goes)) {
      return duty && goods.isEmpty() && bare && r.countries().size() == 1
          ? Optional.of(askProduct(r, country.orElseThrow()))
          : Optional.empty();
    }
    var g = goods.get();
    if (!g.settled()) {
      return Optional.of(askCode(r, g, country));
    }
    return Optional.of(country.isPresent() ? answer(r, g, country.get()) : askCountry(r, g));
  }

  /** The one market named, or the only partner of the agreement named. */
  private Optional<Country> country(Reading r) {
    if (!r.countries().isEmpty()) {
      return Optional.of(r.countries().getFirst().value());
    }
    for (var m : r.agreements()) {
      var partners = m.value().parties().stream().filter(p -> !p.country().equals("CN")).toList();
      if (partners.size() == 1) {
        return countries.find(partners.getFirst().country());
      }
    }
    return Optional.empty();
  }

  private Advice answer(Reading r, Goods goods, Country country) {
    var l = r.language();
    var next = context(r, goods, country.iso(), "");
    try {
      var found = duties.get(goods.code(), country.iso(), shipment(r), LocalDate.now(clock));
      var said = DutyText.brief(found, l, AgreementNames.of(agreements));
      return new Advice.Answer(
          l,
          said.text(),
          said.citations(),
          said.facts(),
          options(l, goods, country),
          1,
          false,
          next);
    } catch (Refused e) {
      return refused(r, e, next);
    }
  }

  /** The rule that the goods must meet for each preference, where it is one for the whole code. */
  private void addRules(
      DutyAnswer found,
      Language l,
      StringBuilder text,
      List<Fact> facts,
      List<Citation> citations) {
    var code =
        HsCode.find(
            found.code().digits().substring(0, Math.min(6, found.code().digits().length())));
    if (code.isEmpty()) {
      return;
    }
    var usable =
        found.lines().stream()
            .flatMap(line -> line.preferences().stream())
            .filter(Preference::usable)
            .map(Preference::agreement)
            .distinct()
            .toList();
    for (var id : usable) {
      var rule = agreements.find(id).flatMap(a -> rules.find(code.get(), a));
      if (rule.isEmpty() || rule.get().rule().isEmpty() || rule.get().general()) {
        continue;
      }
      var citation = rule.get().citation();
      var line =
          "\n"
              + Messages.say(
                  l,
                  "duty-rule-line",
                  rule.get().agreement().shortName().in(l),
                  rule.get().rule().get().toString(),
                  citation.label());
      if (text.length() + line.length() <= most(l)) {
        text.append(line);
        facts.add(new Fact(id + ".rule", rule.get().rule().get().toString(), citation));
        citations.add(citation);
      }
    }
  }

  private static int most(Language l) {
    return switch (l) {
      case ZH -> 690;
      case EN -> 1490;
    };
  }

  private static Advice refused(Reading r, Refused e, Context next) {
    var reason =
        e.code() == ErrorCode.UNKNOWN_CODE || e.code() == ErrorCode.BAD_CODE
            ? Reason.UNKNOWN_CODE
            : Reason.NOT_IN_TABLE;
    if (e.code() == ErrorCode.OLD_CODE) {
      reason = Reason.UNKNOWN_CODE;
    }
    return new Advice.Abstention(
        r.language(), e.sentence().in(r.language()), reason, List.of(), next);
  }

  private List<Option> options(Language l, Goods goods, Country country) {
    var found = new ArrayList<Option>();
    var code = Goods.dotted(goods.code());
    agreements.listWith(country.iso()).stream()
        .limit(2)
        .forEach(
            a ->
                found.add(
                    new Option(
                        Messages.say(l, "option-rule", a.shortName().in(l)),
                        Messages.say(l, "say-rule", code, a.shortName().in(l)))));
    MARKETS.stream()
        .filter(m -> !m.equals(country.iso()))
        .limit(2)
        .forEach(m -> found.add(toMarket(l, code, m)));
    return found;
  }

  private Option toMarket(Language l, String code, String iso) {
    var name = countries.get(iso).name().in(l);
    return new Option(name, Messages.say(l, "say-duty", code, name));
  }

  private Advice askCountry(Reading r, Goods goods) {
    var l = r.language();
    var code = Goods.dotted(goods.code());
    return new Advice.Clarify(
        l,
        Messages.say(l, "ask-country", goods.words()),
        MARKETS.stream().map(m -> toMarket(l, code, m)).toList(),
        context(r, goods, "", r.question().text()));
  }

  private static Advice askProduct(Reading r) {
    return new Advice.Clarify(
        r.language(),
        Messages.say(r.language(), "ask-product"),
        List.of(),
        new Context("", "", "", "", INTENT, r.question().text()));
  }

  private static Advice askProduct(Reading r, Country country) {
    var l = r.language();
    var c = r.question().context();
    return new Advice.Clarify(
        l,
        Messages.say(l, "ask-product-country", country.name().in(l)),
        List.of(),
        new Context(c.product(), "", country.iso(), c.agreement(), INTENT, r.question().text()));
  }

  private static Advice askCode(Reading r, Goods goods, Optional<Country> country) {
    var l = r.language();
    var to = country.map(c -> c.name().in(l)).orElse("");
    var options = new ArrayList<Option>();
    if (goods.ask().isPresent()) {
      for (var o : goods.ask().get().options()) {
        options.add(new Option(o.text().in(l), say(l, headingOf(o.codes()), to)));
      }
    } else {
      goods
          .candidates()
          .forEach(
              e -> options.add(new Option(Goods.label(e, l), say(l, e.code().toString(), to))));
    }
    var text =
        goods
            .ask()
            .map(q -> q.text().in(l))
            .orElseGet(() -> Messages.say(l, "ask-which-code", goods.words()));
    return new Advice.Clarify(
        l,
        text,
        options,
        context(r, goods, country.map(Country::iso).orElse(""), r.question().text()));
  }

  private static String headingOf(List<org.oumao.hs.HsCode> codes) {
    var first = codes.getFirst();
    return codes.size() == 1 || first.digits().length() <= 4
        ? first.toString()
        : first.heading().toString();
  }

  private static String say(Language l, String code, String to) {
    return to.isEmpty()
        ? Messages.say(l, "say-duty-where", code)
        : Messages.say(l, "say-duty", code, to);
  }

  private static Context context(Reading r, Goods goods, String country, String pending) {
    return new Context(
        goods.words(), goods.code(), country, r.question().context().agreement(), INTENT, pending);
  }

  private static Shipment shipment(Reading r) {
    var m = VALUE.matcher(r.folded());
    if (!m.find()) {
      return Shipment.UNKNOWN;
    }
    var value = new BigDecimal(m.group(1).replace(",", ""));
    if ("万".equals(m.group(2))) {
      value = value.movePointRight(4);
    } else if ("千".equals(m.group(2))) {
      value = value.movePointRight(3);
    }
    return new Shipment(value, "USD", null, "");
  }
}
