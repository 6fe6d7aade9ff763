package org.oumao.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.oumao.hs.HsCode;

/** What must hold of every bill, whatever its figures. */
class AssessmentPropertiesTest {
  private static final List<String> CODES =
      List.of("900490", "900390", "392690", "900150", "731816");

  private static OriginAssessment assess(
      String rule, BigDecimal fob, List<Material> materials, Costs costs) {
    var bill =
        new BillOfMaterials(
            new Product("sunglasses", new HsCode("900410"), fob, fob, "USD", null),
            materials,
            costs,
            List.of(),
            Statements.NONE,
            "CN",
            "JP",
            "rcep",
            rule,
            List.of());
    return new OriginAssessor(RealRules.LOOKUP, RealRules.KNOWLEDGE.agreements())
        .assess(bill, RealRules.agreement("rcep"));
  }

  private static BigDecimal cents(int n) {
    return BigDecimal.valueOf(n, 2);
  }

  private static BigDecimal content(OriginAssessment a) {
    return a.tests().get(0).buildDown().orElseThrow();
  }

  @Provide
  Arbitrary<Material> materials() {
    return Combinators.combine(
            Arbitraries.of(CODES),
            Arbitraries.integers().between(0, 300),
            Arbitraries.of(true, false))
        .as(
            (code, value, own) ->
                new Material(
                    "$.materials[0]",
                    "m" + value,
                    new HsCode(code),
                    cents(value),
                    own ? "CN" : "",
                    own,
                    null,
                    List.of()));
  }

  @Property(tries = 300)
  void anotherNonOriginatingMaterialNeverRaisesTheValueContent(
      @ForAll @Size(max = 8) List<@net.jqwik.api.From("materials") Material> materials,
      @ForAll @IntRange(min = 0, max = 500) int more) {
    var fob = new BigDecimal("100.00");
    var before = assess("RVC40", fob, materials, Costs.UNKNOWN);
    var with = new ArrayList<>(materials);
    with.add(new Material("x", "x", new HsCode("900490"), cents(more), "", false, null, List.of()));
    var after = assess("RVC40", fob, with, Costs.UNKNOWN);
    assertThat(content(after)).isLessThanOrEqualTo(content(before));
  }

  @Property(tries = 300)
  void orQualifiesWhereverOneSideDoes(
      @ForAll @Size(min = 1, max = 6) List<@net.jqwik.api.From("materials") Material> materials,
      @ForAll @IntRange(min = 800, max = 2500) int fob) {
    var left = assess("CTH", cents(fob), materials, Costs.UNKNOWN).outcome();
    var right = assess("RVC40", cents(fob), materials, Costs.UNKNOWN).outcome();
    var both = assess("CTH or RVC40", cents(fob), materials, Costs.UNKNOWN).outcome();
    var joined = assess("CTH and RVC40", cents(fob), materials, Costs.UNKNOWN).outcome();
    assertThat(both).isEqualTo(Outcome.any(List.of(left, right)));
    assertThat(joined).isEqualTo(Outcome.all(List.of(left, right)));
  }

  @Property(tries = 500)
  void roundingNeverTurnsAFailIntoAPass(
      @ForAll @IntRange(min = 1, max = 100_000_000) int fob,
      @ForAll @IntRange(min = 0, max = 100_000_000) int other) {
    var value = BigDecimal.valueOf(fob, 4);
    var vnm = BigDecimal.valueOf(Math.min(fob, other), 4);
    var a =
        assess(
            "RVC40",
            value,
            List.of(new Material("x", "x", new HsCode("900490"), vnm, "", false, null, List.of())),
            Costs.UNKNOWN);
    boolean enough =
        value
                .subtract(vnm)
                .multiply(new BigDecimal("100"))
                .compareTo(value.multiply(new BigDecimal("40")))
            >= 0;
    assertThat(a.outcome()).isEqualTo(Outcome.of(enough));
  }

  @Property(tries = 200)
  void theChangeFoundIsTheCheapestOfAll(
      @ForAll @Size(min = 1, max = 8) List<@net.jqwik.api.From("materials") Material> materials,
      @ForAll @IntRange(min = 500, max = 1500) int fob,
      @ForAll boolean both) {
    var rule = both ? "CTH and RVC40" : "CTH or RVC40";
    var a = assess(rule, cents(fob), materials, Costs.UNKNOWN);
    if (a.outcome() != Outcome.FAILED) {
      assertThat(a.cheapestChange()).isEmpty();
      return;
    }
    var cheapest =
        changes(materials).stream()
            .filter(m -> assess(rule, cents(fob), m, Costs.UNKNOWN).outcome() == Outcome.PASSED)
            .map(m -> moved(materials, m))
            .min(Comparator.naturalOrder());
    assertThat(a.cheapestChange().map(CheapestChange::value).map(BigDecimal::stripTrailingZeros))
        .isEqualTo(cheapest.map(BigDecimal::stripTrailingZeros));
  }

  /** Every way of getting some of the non-originating materials from a party. */
  private static List<List<Material>> changes(List<Material> materials) {
    var all = new ArrayList<List<Material>>();
    for (int bits = 1; bits < 1 << materials.size(); bits++) {
      var list = new ArrayList<Material>();
      for (int i = 0; i < materials.size(); i++) {
        list.add((bits >> i & 1) == 1 ? own(materials.get(i)) : materials.get(i));
      }
      all.add(list);
    }
    return all;
  }

  private static Material own(Material m) {
    return new Material(m.path(), m.name(), m.code(), m.worth(), "CN", true, null, List.of());
  }

  private static BigDecimal moved(List<Material> before, List<Material> after) {
    var sum = BigDecimal.ZERO;
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        sum = sum.add(before.get(i).value().orElseThrow());
      }
    }
    return sum;
  }

  @Property(tries = 100)
  void meetingInTheMiddleFindsWhatTryingAllFinds(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 50) Integer> costs,
      @ForAll @IntRange(min = 0, max = 300) int needCost,
      @ForAll @IntRange(min = 0, max = 100) int needGain) {
    var items = new ArrayList<SubsetSearch.Item>();
    for (int i = 0; i < costs.size(); i++) {
      items.add(
          new SubsetSearch.Item(
              BigDecimal.valueOf(costs.get(i)),
              BigDecimal.valueOf(i % 3 == 0 ? costs.get(i) : 7 % (i + 1))));
    }
    long best = Long.MAX_VALUE;
    for (int bits = 0; bits < 1 << items.size(); bits++) {
      long c = 0;
      long g = 0;
      for (int i = 0; i < items.size(); i++) {
        if ((bits >> i & 1) == 1) {
          c += items.get(i).cost().longValue();
          g += items.get(i).gain().longValue();
        }
      }
      if (c >= needCost && g >= needGain) {
        best = Math.min(best, c);
      }
    }
    var found =
        SubsetSearch.cheapest(items, BigDecimal.valueOf(needCost), BigDecimal.valueOf(needGain));
    long cost =
        found
            .map(l -> l.stream().mapToLong(i -> items.get(i).cost().longValue()).sum())
            .orElse(Long.MAX_VALUE);
    assertThat(cost).isEqualTo(best);
  }
}
