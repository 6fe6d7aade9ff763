package org.oumao.advice;

import java.util.List;
import java.util.Optional;
import org.oumao.agreement.Countries;
import org.oumao.fact.Language;

/** Questions too short to mean one thing get one question back. */
final class ClarifyStep implements Step {
  private static final double NOTHING_ELSE = 0.2;
  private static final int SHORT = 14;
  private static final List<String> MARKETS = List.of("JP", "KR", "VN", "AU", "MY", "CL");

  private final Countries countries;

  ClarifyStep(Countries countries) {
    this.countries = countries;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    boolean names = !r.countries().isEmpty() || !r.agreements().isEmpty() || !r.codes().isEmpty();
    if (names || r.bare() > NOTHING_ELSE || r.folded().length() > limit(r.language())) {
      return Optional.empty();
    }
    if (r.asks("refund")) {
      return Optional.of(clarify(r, "ask-refund", refunds(r.language()), "refund"));
    }
    if (r.asks("paper") && r.asks("which")) {
      return Optional.of(clarify(r, "ask-certificate", markets(r.language()), "paper"));
    }
    if (r.asks("duty")) {
      return Optional.of(clarify(r, "ask-product", List.of(), DutyStep.INTENT));
    }
    return Optional.empty();
  }

  private static int limit(Language l) {
    return l == Language.ZH ? SHORT : SHORT * 3;
  }

  private static Advice clarify(Reading r, String key, List<Option> options, String intent) {
    return new Advice.Clarify(
        r.language(),
        Messages.say(r.language(), key),
        options,
        new Context("", "", "", "", intent, r.question().text()));
  }

  private static List<Option> refunds(Language l) {
    return List.of("general", "ecommerce", "1039", "small").stream()
        .map(
            k ->
                new Option(
                    Messages.say(l, "option-refund-" + k), Messages.say(l, "say-refund-" + k)))
        .toList();
  }

  private List<Option> markets(Language l) {
    return MARKETS.stream()
        .map(iso -> countries.get(iso).name().in(l))
        .map(name -> new Option(name, Messages.say(l, "say-certificate", name)))
        .toList();
  }
}
