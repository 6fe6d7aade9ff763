package org.oumao.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.AgreementTerm;
import org.oumao.agreement.Agreements;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;

/**
 * Answers a question about one term (validity, de minimis …) from the agreements' own fields: for
 * the agreements named, for those with the country named, or for the common ones side by side.
 * Never for one picked silently.
 */
final class TermStep implements Step {
  private static final String CUE = "term:";
  private static final List<String> COMMON = List.of("rcep", "acfta", "ckfta", "chafta");
  private static final int MOST = 5;
  private static final double MOSTLY_READ = 0.5;

  /** Terms that another, finer one makes precise. */
  private static final Set<String> BROAD =
      Set.of(
          CUE + "direct_consignment",
          CUE + "proof",
          CUE + "form_name",
          CUE + "issuer",
          CUE + "rvc_percent",
          CUE + "origin_criteria");

  private final Agreements agreements;
  private final boolean onlySeveral;

  /**
   * @param onlySeveral takes only questions that name several agreements or countries
   */
  TermStep(Agreements agreements, boolean onlySeveral) {
    this.agreements = agreements;
    this.onlySeveral = onlySeveral;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    var terms = terms(r);
    if (terms.size() != 1) {
      return Optional.empty();
    }
    var named = named(r);
    if (onlySeveral && (r.agreements().size() + r.countries().size() < 2 || named.size() < 2)) {
      return Optional.empty();
    }
    boolean common = named.isEmpty();
    if (common && (!r.countries().isEmpty() || r.bare() > MOSTLY_READ || !r.asks("paper"))) {
      return Optional.empty();
    }
    var key = terms.getFirst().substring(CUE.length());
    var lines = new ArrayList<String>();
    var citations = new ArrayList<Citation>();
    var facts = new ArrayList<Fact>();
    for (var a :
        common ? COMMON.stream().flatMap(id -> agreements.find(id).stream()).toList() : named) {
      switch (a.terms().get(key)) {
        case AgreementTerm.Known t -> {
          lines.add(line(a, t, r));
          citations.add(t.citation());
          facts.add(new Fact(a.id() + "." + key, t.words().in(r.language()), t.citation()));
        }
        case AgreementTerm.NotFound t ->
            lines.add(
                Messages.say(r.language(), "term-none-found", a.shortName().in(r.language())));
        case null -> {}
      }
    }
    if (citations.isEmpty()) {
      return Optional.empty();
    }
    var text =
        (common ? Messages.say(r.language(), "term-common") + "\n" : "")
            + String.join("\n", lines)
            + (common ? "\n" + Messages.say(r.language(), "ask-term-more") : "");
    return Optional.of(
        new Advice.Answer(
            r.language(), text, citations, facts, List.of(), 0.8, false, r.question().context()));
  }

  private static List<String> terms(Reading r) {
    var all = r.cues().stream().filter(c -> c.startsWith(CUE)).sorted().toList();
    return all.size() < 2 ? all : all.stream().filter(c -> !BROAD.contains(c)).toList();
  }

  private List<Agreement> named(Reading r) {
    var found = new LinkedHashSet<Agreement>();
    r.agreements().forEach(m -> found.add(m.value()));
    if (found.isEmpty()) {
      for (var m : r.countries()) {
        var with = agreements.listWith(m.value().iso());
        found.addAll(r.countries().size() > 1 ? bilateral(with) : with);
      }
    }
    return found.stream().limit(MOST).toList();
  }

  /** Of several countries each one's own agreement, where there is one. */
  private static List<Agreement> bilateral(List<Agreement> with) {
    var own = with.stream().filter(a -> a.parties().size() <= 2).toList();
    return own.isEmpty() ? with : own;
  }

  private static String line(Agreement a, AgreementTerm.Known t, Reading r) {
    var words = t.words().in(r.language());
    if (t.asSigned()) {
      words += Messages.say(r.language(), "as-signed");
    }
    return Messages.say(
        r.language(),
        "term-line",
        a.shortName().in(r.language()),
        words,
        t.citation().label(),
        t.citation().verified().phrase().in(r.language()));
  }
}
