package org.oumao.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.AgreementTerm;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;

/** Writes down the steps of a careful broker, each with its article and what came of it. */
final class BrokerSteps {
  private final Ground ground;
  private final boolean hasRule;
  private final RuleTrial trial;
  private final Outcome outcome;
  private final String criterion;
  private final List<BrokerStep> steps = new ArrayList<>();

  BrokerSteps(Ground ground, boolean hasRule, RuleTrial trial, Outcome outcome, String criterion) {
    this.ground = ground;
    this.hasRule = hasRule;
    this.trial = trial;
    this.outcome = outcome;
    this.criterion = criterion;
  }

  /**
   * @param byRule what the product rule says
   * @param exclusively whether the good is made only of originating materials
   * @param rule where the rule stands
   */
  List<BrokerStep> list(Outcome byRule, boolean exclusively, List<Citation> rule) {
    agreement();
    general(exclusively);
    product(byRule, rule);
    minimal();
    direct();
    cumulation();
    deMinimis();
    differentials(exclusively);
    proof();
    conclusion();
    return steps;
  }

  private void add(BrokerStep.Kind kind, BrokerStep.Result result, Citation place, Bilingual text) {
    steps.add(new BrokerStep(kind, result, place, text));
  }

  private Citation place(OriginTerms.Place place) {
    return ground.terms().place(place).orElse(BrokerStep.NO_PLACE);
  }

  private Optional<AgreementTerm.Known> term(String key) {
    return Optional.ofNullable(ground.treaty()).flatMap(a -> a.term(key));
  }

  private void agreement() {
    var a = ground.treaty();
    if (a == null) {
      add(
          BrokerStep.Kind.AGREEMENT,
          BrokerStep.Result.NOT_ASKED,
          BrokerStep.NO_PLACE,
          OriginWords.say("step.agreement.none"));
      return;
    }
    var bill = ground.bill();
    boolean parties = a.hasParty(bill.from()) && (bill.to().isEmpty() || a.hasParty(bill.to()));
    var result =
        !parties
            ? BrokerStep.Result.FAILED
            : bill.to().isEmpty() ? BrokerStep.Result.NOT_ASKED : BrokerStep.Result.PASSED;
    var key =
        !parties
            ? "step.agreement.failed"
            : bill.to().isEmpty() ? "step.agreement.noto" : "step.agreement.passed";
    add(
        BrokerStep.Kind.AGREEMENT,
        result,
        a.partiesSource(),
        OriginWords.say(key, a.shortName(), bill.from(), bill.to(), since(a, bill.to())));
  }

  private static String since(Agreement a, String to) {
    return a.parties().stream()
        .filter(p -> p.country().equals(to) && p.since().getYear() > 1970)
        .map(p -> p.since().toString())
        .findFirst()
        .orElse("—");
  }

  private void general(boolean exclusively) {
    if (exclusively) {
      add(
          BrokerStep.Kind.GENERAL_RULE,
          BrokerStep.Result.PASSED,
          place(OriginTerms.Place.EXCLUSIVELY),
          OriginWords.say("step.general.pe"));
    } else if (ground.materials().isEmpty()) {
      add(
          BrokerStep.Kind.GENERAL_RULE,
          BrokerStep.Result.NOT_ASKED,
          place(OriginTerms.Place.WHOLLY_OBTAINED),
          OriginWords.say("step.general.empty"));
    } else {
      add(
          BrokerStep.Kind.GENERAL_RULE,
          BrokerStep.Result.FAILED,
          place(OriginTerms.Place.WHOLLY_OBTAINED),
          OriginWords.say("step.general.others", ground.others().size()));
    }
  }

  private void product(Outcome byRule, List<Citation> rule) {
    var place = rule.isEmpty() ? place(OriginTerms.Place.PRODUCT_RULE) : rule.get(0);
    if (!hasRule) {
      add(
          BrokerStep.Kind.PRODUCT_RULE,
          BrokerStep.Result.NOT_ASKED,
          place,
          OriginWords.say("step.product.none", ground.terms().rulesStandIn()));
      return;
    }
    switch (byRule) {
      case PASSED ->
          add(
              BrokerStep.Kind.PRODUCT_RULE,
              BrokerStep.Result.PASSED,
              place,
              OriginWords.say(
                  "step.product.passed", trial.met().map(OriginRule::toString).orElse("")));
      case FAILED ->
          add(
              BrokerStep.Kind.PRODUCT_RULE,
              BrokerStep.Result.FAILED,
              place,
              OriginWords.say("step.product.failed"));
      case UNKNOWN ->
          add(
              BrokerStep.Kind.PRODUCT_RULE,
              BrokerStep.Result.NOT_ASKED,
              place,
              OriginWords.say("step.product.unknown"));
    }
  }

  private void minimal() {
    var said = ground.bill().statements().to(Statements.Asked.ONLY_MINIMAL_OPERATIONS);
    var place = place(OriginTerms.Place.MINIMAL_OPERATIONS);
    if (said.isEmpty()) {
      add(
          BrokerStep.Kind.MINIMAL_OPERATIONS,
          BrokerStep.Result.NOT_ASKED,
          place,
          OriginWords.say("ask.minimal"));
    } else {
      add(
          BrokerStep.Kind.MINIMAL_OPERATIONS,
          said.get() ? BrokerStep.Result.FAILED : BrokerStep.Result.PASSED,
          place,
          OriginWords.say(said.get() ? "step.minimal.failed" : "step.minimal.passed"));
    }
  }

  private void direct() {
    var said = ground.bill().statements().to(Statements.Asked.DIRECT_CONSIGNMENT);
    var term = term("direct_consignment");
    var limit = term("transit_time_limit");
    var words =
        term.map(AgreementTerm.Known::words).orElseGet(() -> OriginWords.say("step.unknown"));
    var time =
        limit.map(AgreementTerm.Known::words).orElseGet(() -> OriginWords.say("step.unknown"));
    add(
        BrokerStep.Kind.DIRECT_CONSIGNMENT,
        said.map(yes -> yes ? BrokerStep.Result.PASSED : BrokerStep.Result.FAILED)
            .orElse(BrokerStep.Result.NOT_ASKED),
        term.map(AgreementTerm.Known::citation).orElse(BrokerStep.NO_PLACE),
        OriginWords.say(said.isEmpty() ? "ask.direct" : "step.direct", words, time));
  }

  private void cumulation() {
    var place = ground.terms().cumulation().map(Cumulation::citation).orElse(BrokerStep.NO_PLACE);
    var used =
        ground.materials().stream()
            .filter(m -> m.status() == CountedMaterial.Status.CUMULATED)
            .map(CountedMaterial::label)
            .limit(6)
            .toList();
    if (!used.isEmpty()) {
      add(
          BrokerStep.Kind.CUMULATION,
          BrokerStep.Result.PASSED,
          place,
          OriginWords.say("step.cumulation.used", String.join(", ", used)));
      return;
    }
    var could =
        ground.others().stream()
            .filter(m -> m.status() == CountedMaterial.Status.OTHER)
            .filter(m -> ground.treaty() != null && ground.treaty().hasParty(m.material().origin()))
            .map(m -> m.label() + " (" + m.material().origin() + ")")
            .limit(6)
            .toList();
    add(
        BrokerStep.Kind.CUMULATION,
        BrokerStep.Result.NOT_ASKED,
        place,
        ground.terms().cumulation().isEmpty()
            ? OriginWords.say("step.cumulation.unknown")
            : could.isEmpty()
                ? OriginWords.say("step.cumulation.none")
                : OriginWords.say("step.cumulation.could", String.join(", ", could)));
  }

  private void deMinimis() {
    var place = ground.deMinimis().map(DeMinimis::citation).orElse(BrokerStep.NO_PLACE);
    if (trial.tolerance().isPresent()) {
      var t = trial.tolerance().get();
      add(
          BrokerStep.Kind.DE_MINIMIS,
          switch (t.outcome()) {
            case PASSED -> BrokerStep.Result.PASSED;
            case FAILED -> BrokerStep.Result.FAILED;
            case UNKNOWN -> BrokerStep.Result.NOT_ASKED;
          },
          place,
          t.working());
      return;
    }
    add(
        BrokerStep.Kind.DE_MINIMIS,
        BrokerStep.Result.NOT_ASKED,
        place,
        ground.deMinimis().isEmpty()
            ? OriginWords.say("step.deminimis.unknown")
            : ground.deMinimis().get() instanceof DeMinimis.None
                ? OriginWords.say("step.deminimis.absent")
                : OriginWords.say("step.deminimis.notneeded"));
  }

  private void differentials(boolean exclusively) {
    var place = ground.terms().place(OriginTerms.Place.TARIFF_DIFFERENTIALS);
    if (place.isEmpty()) {
      return;
    }
    boolean settled = outcome == Outcome.PASSED && !exclusively;
    add(
        BrokerStep.Kind.TARIFF_DIFFERENTIALS,
        settled ? BrokerStep.Result.PASSED : BrokerStep.Result.NOT_ASKED,
        place.get(),
        OriginWords.say(
            settled
                ? "step.differentials.passed"
                : exclusively ? "step.differentials.pe" : "step.differentials.open",
            ground.bill().from()));
  }

  private void proof() {
    var proof = term("proof");
    var validity = term("validity");
    add(
        BrokerStep.Kind.PROOF,
        BrokerStep.Result.NOT_ASKED,
        proof.map(AgreementTerm.Known::citation).orElse(BrokerStep.NO_PLACE),
        OriginWords.say(
            "step.proof",
            proof.map(AgreementTerm.Known::words).orElseGet(() -> OriginWords.say("step.unknown")),
            validity
                .map(AgreementTerm.Known::words)
                .orElseGet(() -> OriginWords.say("step.unknown"))));
  }

  private void conclusion() {
    add(
        BrokerStep.Kind.CONCLUSION,
        switch (outcome) {
          case PASSED -> BrokerStep.Result.PASSED;
          case FAILED -> BrokerStep.Result.FAILED;
          case UNKNOWN -> BrokerStep.Result.NOT_ASKED;
        },
        BrokerStep.NO_PLACE,
        switch (outcome) {
          case PASSED -> OriginWords.say("step.conclusion.passed", criterion);
          case FAILED -> OriginWords.say("step.conclusion.failed");
          case UNKNOWN -> OriginWords.say("step.conclusion.unknown");
        });
  }
}
