package org.oumao.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Agreements;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;

/** Since when an agreement applies, from its own list of parties and dates. */
final class DateStep implements Step {
  private static final double LITTLE_ELSE = 0.45;
  private static final int FEW = 2;

  /** Upgrades and later phases have dates of their own, which stand in passages. */
  private static final Pattern LATER =
      Pattern.compile("升级|议定书|阶段|\\d\\.0|upgrad|protocol|phase|修订|amend");

  private final Agreements agreements;

  DateStep(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    if (!r.asks("in-force") || r.bare() > LITTLE_ELSE || LATER.matcher(r.folded()).find()) {
      return Optional.empty();
    }
    var named = new LinkedHashSet<Agreement>();
    r.agreements().forEach(m -> named.add(m.value()));
    boolean bilateral = named.stream().allMatch(a -> a.parties().size() <= FEW);
    if (named.isEmpty() && r.countries().size() == 1 && r.asks("agreement")) {
      named.addAll(agreements.listWith(r.countries().getFirst().value().iso()));
      bilateral = named.stream().anyMatch(a -> a.parties().size() <= FEW);
    }
    boolean dated = r.countries().size() == 1 || bilateral;
    if (named.isEmpty() || !dated) {
      return Optional.empty();
    }
    return lines(r, List.copyOf(named));
  }

  private static Optional<Advice> lines(Reading r, List<Agreement> named) {
    var lines = new ArrayList<String>();
    var citations = new ArrayList<Citation>();
    var facts = new ArrayList<Fact>();
    for (var a : named) {
      var partner =
          r.countries().isEmpty() || a.parties().size() <= FEW
              ? a.parties().stream().filter(p -> !p.country().equals("CN")).findFirst()
              : a.parties().stream()
                  .filter(p -> p.country().equals(r.countries().getFirst().value().iso()))
                  .findFirst();
      if (partner.isEmpty() || partner.get().since().getYear() < 1990) {
        continue;
      }
      var day = partner.get().since().toString();
      lines.add(
          Messages.say(
              r.language(),
              "in-force-line",
              a.name().in(r.language()),
              day,
              a.partiesSource().label(),
              a.partiesSource().verified().phrase().in(r.language())));
      citations.add(a.partiesSource());
      facts.add(new Fact(a.id() + ".since", day, a.partiesSource()));
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Advice.Answer(
                r.language(),
                String.join("\n", lines),
                citations,
                facts,
                List.of(),
                0.9,
                false,
                r.question().context().settled()));
  }
}
