package org.oumao.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oumao.agreement.Agreements;
import org.oumao.agreement.Countries;
import org.oumao.fact.Language;

/** Questions too short to mean one thing get one question back. */
final class ClarifyStep implements Step {
  private static final double NOTHING_ELSE = 0.2;
  private static final int SHORT = 14;
  private static final List<String> MARKETS = List.of("JP", "KR", "VN", "AU", "MY", "CL");

  private static final List<String> AGREEMENTS = List.of("rcep", "acfta", "ckfta", "chafta");
  private static final Pattern BOX = Pattern.compile("第 ?\\d{1,2} ?栏|\\bbox \\d{1,2}\\b");
  private static final double NAMELESS = 0.45;

  private final Countries countries;
  private final Agreements agreements;

  ClarifyStep(Countries countries, Agreements agreements) {
    this.countries = countries;
    this.agreements = agreements;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    boolean names = !r.countries().isEmpty() || !r.agreements().isEmpty() || !r.codes().isEmpty();
    boolean placed = !r.agreements().isEmpty() || !r.countries().isEmpty();
    if (!placed && (r.asks("unnamed-agreement") || BOX.matcher(r.folded()).find())) {
      return Optional.of(clarify(r, "ask-agreement", offered(r), "agreement"));
    }
    if (r.asks("unnamed-goods")
        && r.codes().isEmpty()
        && r.countries().isEmpty()
        && r.bare() <= NAMELESS) {
      return Optional.of(clarify(r, "ask-product", List.of(), DutyStep.INTENT));
    }
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

  private List<Option> offered(Reading r) {
    return AGREEMENTS.stream()
        .flatMap(id -> agreements.find(id).stream())
        .map(a -> a.shortName().in(r.language()))
        .map(name -> new Option(name, name + " " + r.question().text()))
        .toList();
  }

  private List<Option> markets(Language l) {
    return MARKETS.stream()
        .map(iso -> countries.get(iso).name().in(l))
        .map(name -> new Option(name, Messages.say(l, "say-certificate", name)))
        .toList();
  }
}
