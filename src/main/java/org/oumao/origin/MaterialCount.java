package org.oumao.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.oumao.agreement.Agreement;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsCode;

/**
 * Counts each material of a bill as originating or not, follows materials made here down into their
 * parts, and leads their codes into the table's edition.
 */
final class MaterialCount {
  private final BillOfMaterials bill;
  private final @Nullable Agreement agreement;
  private final OriginTerms terms;
  private final java.util.function.Function<HsCode, List<HsCode>> codesIn;
  private final BiFunction<BillOfMaterials, Integer, Outcome> asGood;
  private final int depth;
  private final Map<HsCode, List<HsCode>> known = new HashMap<>();
  private final List<CountedMaterial> counted = new ArrayList<>();
  private final Set<Bilingual> assumptions = new LinkedHashSet<>();
  private final List<String> assumedHere = new ArrayList<>();
  private final List<String> assumedOther = new ArrayList<>();

  /**
   * @param codesIn leads a code of HS 2022 into the table's edition
   * @param asGood assesses a material made here as a good of its own, at the depth given
   */
  MaterialCount(
      BillOfMaterials bill,
      @Nullable Agreement agreement,
      OriginTerms terms,
      java.util.function.Function<HsCode, List<HsCode>> codesIn,
      BiFunction<BillOfMaterials, Integer, Outcome> asGood,
      int depth) {
    this.bill = bill;
    this.agreement = agreement;
    this.terms = terms;
    this.codesIn = codesIn;
    this.asGood = asGood;
    this.depth = depth;
  }

  List<CountedMaterial> run() {
    bill.materials().forEach(this::count);
    if (!assumedHere.isEmpty()) {
      assumptions.add(OriginWords.say("assume.here", shown(assumedHere), bill.from()));
    }
    if (!assumedOther.isEmpty()) {
      assumptions.add(OriginWords.say("assume.other", shown(assumedOther)));
    }
    return counted;
  }

  Set<Bilingual> assumptions() {
    return assumptions;
  }

  private static String shown(List<String> labels) {
    return String.join(", ", labels.stream().limit(6).toList())
        + (labels.size() > 6 ? " … (" + labels.size() + ")" : "");
  }

  private void count(Material m) {
    if (m.stated() != null) {
      add(m, m.stated() ? stated(m) : CountedMaterial.Status.STATED_OTHER);
    } else if (!m.parts().isEmpty() && (m.origin().isEmpty() || m.origin().equals(bill.from()))) {
      madeHere(m);
    } else if (m.origin().equals(bill.from()) && !m.origin().isEmpty()) {
      assumedHere.add(m.label());
      add(m, CountedMaterial.Status.ASSUMED_ORIGINATING);
    } else {
      assumedOther.add(m.label());
      add(m, CountedMaterial.Status.OTHER);
    }
  }

  private CountedMaterial.Status stated(Material m) {
    if (m.origin().isEmpty() || m.origin().equals(bill.from())) {
      return CountedMaterial.Status.STATED_ORIGINATING;
    }
    if (agreement == null) {
      return CountedMaterial.Status.STATED_ORIGINATING;
    }
    boolean counts =
        switch (terms.cumulation().map(Cumulation::scope).orElse(Cumulation.Scope.PARTIES)) {
          case PARTIES, CONTENT -> agreement.hasParty(m.origin());
          case BILATERAL -> agreement.hasParty(m.origin()) && m.origin().equals(bill.to());
        };
    if (!counts) {
      assumptions.add(
          OriginWords.say("assume.outside", m.label(), m.origin(), agreement.shortName()));
      return CountedMaterial.Status.OUTSIDE;
    }
    if (terms.cumulation().isEmpty()) {
      assumptions.add(OriginWords.say("assume.cumulation", m.label(), agreement.shortName()));
    }
    return CountedMaterial.Status.CUMULATED;
  }

  private void madeHere(Material m) {
    var own = m.hs().flatMap(hs -> asGood(m, hs));
    if (own.isPresent() && own.get() == Outcome.PASSED) {
      assumptions.add(OriginWords.say("made.originating", m.label()));
      add(m, CountedMaterial.Status.MADE_ORIGINATING);
      return;
    }
    assumptions.add(OriginWords.say("made.parts", m.label()));
    m.parts().forEach(this::count);
  }

  private Optional<Outcome> asGood(Material m, HsCode hs) {
    var value = m.value().orElse(null);
    var product =
        new Product(m.name(), hs, value, value, bill.product().currency(), m.weight().orElse(null));
    return Optional.of(
        asGood.apply(
            new BillOfMaterials(
                product,
                m.parts(),
                Costs.UNKNOWN,
                List.of(),
                Statements.NONE,
                bill.from(),
                bill.to(),
                "",
                "",
                List.of()),
            depth + 1));
  }

  private void add(Material m, CountedMaterial.Status status) {
    var codes = m.hs().map(hs -> known.computeIfAbsent(hs, codesIn)).orElse(List.of());
    counted.add(new CountedMaterial(m, status, codes));
  }
}
