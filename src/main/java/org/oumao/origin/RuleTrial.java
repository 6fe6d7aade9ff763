package org.oumao.origin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsCode;

/** Walks a rule over a bill: every single rule is tried and shown, then joined by and and or. */
final class RuleTrial {
  private static final Pattern EARLIER = Pattern.compile("goods of HS \\d{4} (\\d{4}\\.\\d{2})");

  private final Ground ground;
  private final RuleWords words;
  private final List<OriginTest> tests = new ArrayList<>();
  private final Set<Bilingual> assumptions = new LinkedHashSet<>();
  private final List<Question> questions = new ArrayList<>();
  private @Nullable Tolerance tolerance;
  private @Nullable OriginRule met;

  RuleTrial(Ground ground, RuleWords words) {
    this.ground = ground;
    this.words = words;
  }

  /** A question to the maker that would decide a rule. */
  record Question(String key, Bilingual text, List<String> options) {
    Question {
      options = List.copyOf(options);
    }
  }

  /** Tries the rule on the goods, whose codes are in the table's edition. */
  Outcome run(OriginRule rule, List<HsCode> goods) {
    return rule instanceof OriginRule.ByPart byPart ? parts(byPart, goods) : one(rule, goods, "");
  }

  List<OriginTest> tests() {
    return tests;
  }

  Set<Bilingual> assumptions() {
    return assumptions;
  }

  List<Question> questions() {
    return questions;
  }

  /** De minimis as far as it was tried: where it forgave, else where it failed to. */
  Optional<Tolerance> tolerance() {
    return Optional.ofNullable(tolerance);
  }

  /** The rule, or the choice of it, that was met; empty when none was. */
  Optional<OriginRule> met() {
    return Optional.ofNullable(met);
  }

  /** What would decide the rules that are undecided. */
  Set<String> missing() {
    var found = new LinkedHashSet<String>();
    tests.stream()
        .filter(t -> t.outcome() == Outcome.UNKNOWN)
        .forEach(t -> found.addAll(t.missing()));
    return found;
  }

  private Outcome parts(OriginRule.ByPart rule, List<HsCode> goods) {
    var wanted = ground.bill().statements().part();
    var chosen =
        rule.parts().stream().filter(p -> p.goods().equalsIgnoreCase(wanted.strip())).toList();
    var tried = chosen.isEmpty() ? rule.parts() : chosen;
    var outcomes = new ArrayList<Outcome>();
    for (var p : tried) {
      var prefix = tried.size() == 1 ? "" : p.goods() + ": ";
      outcomes.add(one(p.rule(), codesOf(p, goods), prefix));
    }
    if (tried.size() > 1) {
      questions.add(
          new Question(
              "part",
              OriginWords.say("ask.part"),
              tried.stream().map(OriginRule.Part::goods).toList()));
    }
    var agreed = Outcome.agreed(outcomes);
    if (agreed == Outcome.PASSED && tried.size() > 1) {
      assumptions.add(OriginWords.say("part.all"));
    }
    return agreed;
  }

  /** Whether parts of the line disagree, so that which part it is would decide. */
  boolean asksForPart() {
    return questions.stream().anyMatch(q -> q.key().equals("part"));
  }

  private static List<HsCode> codesOf(OriginRule.Part part, List<HsCode> goods) {
    var m = EARLIER.matcher(part.goods());
    return m.matches() ? List.of(HsCode.parse(m.group(1))) : goods;
  }

  private Outcome one(OriginRule rule, List<HsCode> goods, String prefix) {
    return switch (rule) {
      case OriginRule.AnyOf any -> {
        var outcomes = new ArrayList<Outcome>();
        for (var r : any.rules()) {
          outcomes.add(one(r, goods, prefix));
        }
        yield Outcome.any(outcomes);
      }
      case OriginRule.AllOf all -> {
        var before = met;
        var outcomes = new ArrayList<Outcome>();
        for (var r : all.rules()) {
          outcomes.add(one(r, goods, prefix));
        }
        met = before;
        yield note(all, Outcome.all(outcomes));
      }
      case OriginRule.ByPart byPart -> parts(byPart, goods);
      case OriginRule.Provided provided -> {
        var before = met;
        var inner = one(provided.rule(), goods, prefix);
        var condition =
            asked(
                Statements.Asked.CONDITION,
                prefix + provided,
                provided,
                new Bilingual(words.zh(provided.condition()), provided.condition()));
        met = before;
        yield note(provided, Outcome.all(List.of(inner, condition)));
      }
      default -> note(rule, single(rule, goods, prefix));
    };
  }

  private Outcome note(OriginRule rule, Outcome outcome) {
    if (outcome == Outcome.PASSED && met == null) {
      met = rule;
    }
    return outcome;
  }

  private Outcome single(OriginRule rule, List<HsCode> goods, String prefix) {
    var name = prefix + rule;
    return switch (rule) {
      case OriginRule.ChangeOfClassification change -> {
        var test = new ClassificationTest(ground, change, goods);
        var result = test.run(name);
        test.tolerance()
            .filter(t -> tolerance == null || tolerance.outcome() != Outcome.PASSED)
            .ifPresent(t -> tolerance = t);
        yield add(result);
      }
      case OriginRule.RegionalValue value -> {
        assumeBasis();
        yield add(new ValueTest(ground).regionalValue(name, value));
      }
      case OriginRule.NonOriginatingValue value -> {
        assumeBasis();
        yield add(new ValueTest(ground).nonOriginating(name, value));
      }
      case OriginRule.WhollyObtained r -> whollyObtained(name, r);
      case OriginRule.ProducedExclusively r -> exclusively(name, r);
      case OriginRule.BornAndRaised r ->
          asked(Statements.Asked.BORN_AND_RAISED, name, r, OriginWords.say("ask.born"));
      case OriginRule.ChemicalReaction r -> chemical(name, r);
      case OriginRule.Process r ->
          asked(Statements.Asked.PROCESS, name, r, new Bilingual(words.zh(r.words()), r.words()));
      case OriginRule.Provided r -> one(r, goods, prefix);
      case OriginRule.AllOf r -> one(r, goods, prefix);
      case OriginRule.AnyOf r -> one(r, goods, prefix);
      case OriginRule.ByPart r -> one(r, goods, prefix);
    };
  }

  private Outcome add(OriginTest test) {
    tests.add(test);
    return test.outcome();
  }

  private void assumeBasis() {
    if (ground.basisAssumed()) {
      assumptions.add(
          OriginWords.say(ground.hasAgreement() ? "assume.basis" : "assume.basis.rule"));
    }
  }

  private Outcome whollyObtained(String name, OriginRule.WhollyObtained rule) {
    if (!ground.others().isEmpty()) {
      return add(
          new OriginTest(
              name,
              rule,
              Outcome.FAILED,
              null,
              null,
              null,
              List.of(OriginWords.say("wo.others", labels(ground.others()))),
              Set.of()));
    }
    return asked(Statements.Asked.WHOLLY_OBTAINED, name, rule, OriginWords.say("ask.wholly"));
  }

  private Outcome exclusively(String name, OriginRule.ProducedExclusively rule) {
    var outcome =
        !ground.others().isEmpty()
            ? Outcome.FAILED
            : ground.materials().isEmpty() ? Outcome.UNKNOWN : Outcome.PASSED;
    var step =
        switch (outcome) {
          case PASSED -> OriginWords.say("pe.passed");
          case FAILED -> OriginWords.say("wo.others", labels(ground.others()));
          case UNKNOWN -> OriginWords.say("pe.empty");
        };
    return add(
        new OriginTest(
            name,
            rule,
            outcome,
            null,
            null,
            null,
            List.of(step),
            outcome == Outcome.UNKNOWN ? Set.of("materials") : Set.of()));
  }

  private Outcome chemical(String name, OriginRule.ChemicalReaction rule) {
    boolean named =
        ground.bill().processes().stream()
            .anyMatch(
                p ->
                    p.toLowerCase(java.util.Locale.ROOT).contains("chemical reaction")
                        || p.contains("化学反应"));
    if (named && ground.bill().statements().to(Statements.Asked.CHEMICAL_REACTION).isEmpty()) {
      assumptions.add(OriginWords.say("assume.reaction"));
      return add(
          new OriginTest(
              name,
              rule,
              Outcome.PASSED,
              null,
              null,
              null,
              List.of(OriginWords.say("said.process")),
              Set.of()));
    }
    return asked(Statements.Asked.CHEMICAL_REACTION, name, rule, OriginWords.say("ask.reaction"));
  }

  /** A rule that only the maker can answer. */
  private Outcome asked(Statements.Asked question, String name, OriginRule rule, Bilingual what) {
    var said = ground.bill().statements().to(question);
    var step =
        said.map(yes -> OriginWords.say(yes ? "said.yes" : "said.no", what))
            .orElseGet(() -> OriginWords.say("said.nothing", what));
    if (said.isPresent() && said.get()) {
      assumptions.add(OriginWords.say("assume.said", what));
    }
    if (said.isEmpty()) {
      questions.add(new Question(question.code(), what, List.of()));
    }
    var outcome = said.map(Outcome::of).orElse(Outcome.UNKNOWN);
    return add(
        new OriginTest(
            name,
            rule,
            outcome,
            null,
            null,
            null,
            List.of(step),
            outcome == Outcome.UNKNOWN ? Set.of(question.code()) : Set.of()));
  }

  private static String labels(List<CountedMaterial> materials) {
    var shown = materials.stream().limit(5).map(CountedMaterial::label).toList();
    return String.join(", ", shown) + (materials.size() > 5 ? " … (" + materials.size() + ")" : "");
  }
}
