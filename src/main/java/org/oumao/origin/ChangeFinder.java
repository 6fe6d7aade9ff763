package org.oumao.origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oumao.hs.HsCode;

/**
 * Finds the cheapest materials to get from a party so that a rule is met: for each way of meeting
 * it (value content, change of classification with and without de minimis by value or weight) the
 * smallest value to be moved, and of all ways the smallest.
 */
final class ChangeFinder {
  private final Ground ground;
  private final RuleWords words;
  private final OriginRule rule;
  private final List<HsCode> goods;

  ChangeFinder(Ground ground, RuleWords words, OriginRule rule, List<HsCode> goods) {
    this.ground = ground;
    this.words = words;
    this.rule = rule;
    this.goods = goods;
  }

  /** One way: materials that must move, and what the moved ones must add up to. */
  private record Way(
      Set<CountedMaterial> must,
      List<CountedMaterial> counted,
      boolean byWeight,
      BigDecimal needGain,
      BigDecimal needValue) {}

  Optional<CheapestChange> find() {
    if (ground.others().isEmpty() || rule instanceof OriginRule.ByPart) {
      return Optional.empty();
    }
    var found = new ArrayList<Plan>();
    for (var choice : choices(rule)) {
      for (var way : ways(choice)) {
        plan(way).filter(this::works).ifPresent(found::add);
      }
    }
    return found.stream()
        .min(Comparator.comparing(Plan::value).thenComparing(p -> p.moved().size()))
        .map(this::change);
  }

  /** Materials to move, and whether the choice is proven. */
  private record Plan(List<CountedMaterial> moved, BigDecimal value, boolean exact) {}

  private CheapestChange change(Plan plan) {
    var after = new RuleTrial(moved(plan), words);
    var unused = after.run(rule, goods);
    var labels = plan.moved().stream().map(CountedMaterial::label).limit(8).toList();
    return new CheapestChange(
        plan.moved().stream().map(CountedMaterial::material).toList(),
        plan.value(),
        OriginWords.say(
            "change.effect",
            String.join(", ", labels) + (plan.moved().size() > 8 ? " …" : ""),
            Figures.money(plan.value()) + currency(),
            after.met().map(OriginRule::toString).orElse("PE")),
        plan.exact());
  }

  private String currency() {
    var c = ground.product().currency();
    return c.isEmpty() ? "" : " " + c;
  }

  private boolean works(Plan plan) {
    var after = moved(plan);
    return !plan.moved().isEmpty()
        && (OriginAssessor.exclusively(after)
            || new RuleTrial(after, words).run(rule, goods) == Outcome.PASSED);
  }

  private Ground moved(Plan plan) {
    var moved = new HashSet<>(plan.moved());
    return ground.with(
        ground.materials().stream().map(m -> moved.contains(m) ? m.sourcedInAParty() : m).toList());
  }

  /** The rule as a list of conjunctions, any of which meets it. */
  private static List<List<OriginRule>> choices(OriginRule rule) {
    return switch (rule) {
      case OriginRule.AnyOf any -> any.rules().stream().flatMap(r -> choices(r).stream()).toList();
      case OriginRule.AllOf all -> {
        List<List<OriginRule>> joined = List.of(List.of());
        for (var r : all.rules()) {
          var next = new ArrayList<List<OriginRule>>();
          for (var left : joined) {
            for (var right : choices(r)) {
              var both = new ArrayList<>(left);
              both.addAll(right);
              next.add(both);
            }
          }
          joined = next;
        }
        yield joined;
      }
      case OriginRule.Provided p -> choices(p.rule());
      default -> List.of(List.of(rule));
    };
  }

  private List<Way> ways(List<OriginRule> choice) {
    var missed = new LinkedHashSet<CountedMaterial>();
    var needValue = BigDecimal.ZERO;
    var value = new ValueTest(ground);
    for (var r : choice) {
      switch (r) {
        case OriginRule.ChangeOfClassification c ->
            missed.addAll(ClassificationTest.missing(ground, c, goods));
        case OriginRule.RegionalValue v -> {
          if (value.whole().isEmpty() || value.others().isEmpty()) {
            return List.of();
          }
          var allowed = value.whole().get().subtract(Figures.of(v.atLeast(), value.whole().get()));
          needValue = needValue.max(value.others().get().subtract(allowed));
        }
        case OriginRule.NonOriginatingValue v -> {
          if (value.whole().isEmpty() || value.others().isEmpty()) {
            return List.of();
          }
          needValue =
              needValue.max(
                  value.others().get().subtract(Figures.of(v.atMost(), value.whole().get())));
        }
        case OriginRule.WhollyObtained w -> missed.addAll(ground.others());
        case OriginRule.ProducedExclusively w -> missed.addAll(ground.others());
        default -> {}
      }
    }
    var ways = new ArrayList<Way>();
    ways.add(new Way(missed, List.of(), false, BigDecimal.ZERO, needValue));
    if (!missed.isEmpty()
        && choice.stream().noneMatch(ChangeFinder::needsAll)
        && ground.deMinimis().orElse(null) instanceof DeMinimis.Share share) {
      ways.addAll(tolerated(share, missed, needValue));
    }
    return ways;
  }

  private static boolean needsAll(OriginRule rule) {
    return rule instanceof OriginRule.WhollyObtained
        || rule instanceof OriginRule.ProducedExclusively;
  }

  private List<Way> tolerated(
      DeMinimis.Share share, Set<CountedMaterial> missed, BigDecimal needValue) {
    var ways = new ArrayList<Way>();
    var must = new LinkedHashSet<CountedMaterial>();
    var rest = new ArrayList<CountedMaterial>();
    for (var m : missed) {
      if (ToleranceTest.reached(share, goods, m)) {
        rest.add(m);
      } else {
        must.add(m);
      }
    }
    var whole = share.base().of(ground.product());
    var amount = ToleranceTest.total(rest, CountedMaterial::value);
    if (whole.isPresent() && amount.isPresent()) {
      ways.add(
          new Way(
              must,
              rest,
              false,
              amount.get().subtract(Figures.of(share.atMost(), whole.get())),
              needValue));
    }
    var limit = share.weightFor(goods.get(0));
    var mass = ToleranceTest.total(rest, m -> m.material().weight());
    if (limit.isPresent() && mass.isPresent() && ground.weight().isPresent()) {
      ways.add(
          new Way(
              must,
              rest,
              true,
              mass.get().subtract(Figures.of(limit.get(), ground.weight().get())),
              needValue));
    }
    return ways;
  }

  private Optional<Plan> plan(Way way) {
    if (way.must().stream().anyMatch(m -> m.value().isEmpty())) {
      return way.needValue().signum() <= 0 && way.needGain().signum() <= 0
          ? Optional.of(new Plan(List.copyOf(way.must()), valueOf(way.must()), false))
          : Optional.empty();
    }
    var moved = new ArrayList<>(way.must());
    var forced = valueOf(way.must());
    var free =
        ground.others().stream()
            .filter(m -> !way.must().contains(m) && m.value().isPresent())
            .filter(m -> way.needValue().compareTo(forced) > 0 || way.counted().contains(m))
            .toList();
    boolean exact = true;
    if (way.needValue().compareTo(forced) > 0 || way.needGain().signum() > 0) {
      var counted = new HashSet<>(way.counted());
      var items =
          free.stream()
              .map(
                  m ->
                      new SubsetSearch.Item(
                          m.value().orElseThrow(),
                          !counted.contains(m)
                              ? BigDecimal.ZERO
                              : way.byWeight()
                                  ? m.material().weight().orElseThrow()
                                  : m.value().orElseThrow()))
              .toList();
      exact = items.size() <= SubsetSearch.EXACT;
      try {
        var chosen = SubsetSearch.cheapest(items, way.needValue().subtract(forced), way.needGain());
        if (chosen.isEmpty()) {
          return Optional.empty();
        }
        chosen.get().forEach(i -> moved.add(free.get(i)));
      } catch (ArithmeticException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new Plan(moved, valueOf(moved), exact));
  }

  private static BigDecimal valueOf(java.util.Collection<CountedMaterial> materials) {
    return materials.stream()
        .flatMap(m -> m.value().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
