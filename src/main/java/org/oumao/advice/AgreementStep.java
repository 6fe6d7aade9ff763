package org.oumao.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Agreements;
import org.oumao.agreement.Country;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;

/** Which agreements China has with a country, or that there is none. */
final class AgreementStep implements Step {
  private final Agreements agreements;
  private final Citation network;

  /**
   * @param network where the list of all agreements in force stands
   */
  AgreementStep(Agreements agreements, Citation network) {
    this.agreements = agreements;
    this.network = network;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    boolean asks = r.asks("agreement") || r.asks("duty") && r.asks("which");
    if (!asks || r.countries().size() != 1 || r.bare() > 0.5) {
      return Optional.empty();
    }
    var country = r.countries().getFirst().value();
    var with = agreements.listWith(country.iso());
    return Optional.of(with.isEmpty() ? none(r, country) : listed(r, country, with));
  }

  private Advice none(Reading r, Country country) {
    return answer(
        r,
        country,
        Messages.say(r.language(), "agreements-none", country.name().in(r.language())),
        List.of(network),
        List.of());
  }

  private Advice listed(Reading r, Country country, List<Agreement> with) {
    var citations = new ArrayList<Citation>();
    var facts = new ArrayList<Fact>();
    var names = new ArrayList<String>();
    for (var a : with) {
      var since =
          a.parties().stream()
              .filter(p -> p.country().equals(country.iso()))
              .findFirst()
              .orElseThrow()
              .since();
      names.add(
          Messages.say(
              r.language(), "agreement-since", a.shortName().in(r.language()), since.toString()));
      citations.add(a.partiesSource());
      facts.add(new Fact(a.id() + ".since", since.toString(), a.partiesSource()));
    }
    var list =
        names.stream().collect(Collectors.joining(r.language().code().equals("zh") ? "、" : ", "));
    return answer(
        r,
        country,
        Messages.say(r.language(), "agreements-with", country.name().in(r.language()), list),
        citations,
        facts);
  }

  private static Advice answer(
      Reading r, Country country, String text, List<Citation> citations, List<Fact> facts) {
    var c = r.question().context();
    return new Advice.Answer(
        r.language(),
        text,
        citations,
        facts,
        List.of(),
        0.9,
        false,
        new Context(c.product(), c.hs(), country.iso(), c.agreement(), "agreement", ""));
  }
}
