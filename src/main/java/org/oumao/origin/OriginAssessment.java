package org.oumao.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;

/**
 * Whether a good qualifies under an agreement, and all of the working.
 *
 * @param bill what was assessed
 * @param agreement agreement id; empty when only a rule was given
 * @param edition edition of the rule table, empty when no table was used
 * @param outcome qualifies, does not, or can't be told for want of what is missing
 * @param criterion what it qualifies by: {@code PE}, {@code CTH}, {@code RVC40}; empty when it does
 *     not
 * @param applied the rule that was tried; absent when there is none
 * @param missing what would decide, by name or by place in the bill
 * @param materials the materials as they were counted
 */
public record OriginAssessment(
    BillOfMaterials bill,
    String agreement,
    String edition,
    Outcome outcome,
    String criterion,
    @Nullable OriginRule applied,
    List<OriginTest> tests,
    @Nullable Tolerance tolerated,
    List<BrokerStep> steps,
    List<Bilingual> assumptions,
    List<String> missing,
    List<Ask> questions,
    @Nullable CheapestChange change,
    List<CountedLine> materials,
    List<Citation> citations) {

  public OriginAssessment {
    tests = List.copyOf(tests);
    steps = List.copyOf(steps);
    assumptions = List.copyOf(assumptions);
    missing = List.copyOf(missing);
    questions = List.copyOf(questions);
    materials = List.copyOf(materials);
    citations = List.copyOf(citations);
  }

  /**
   * A question to the maker.
   *
   * @param key what a bill's {@code statements} call it
   * @param options what may be answered; empty for yes and no
   */
  public record Ask(String key, Bilingual text, List<String> options) {
    public Ask {
      options = List.copyOf(options);
    }
  }

  /** A material as it was counted. */
  public record CountedLine(Material material, boolean originating, String codes) {}

  public Optional<OriginRule> rule() {
    return Optional.ofNullable(applied);
  }

  public Optional<Tolerance> tolerance() {
    return Optional.ofNullable(tolerated);
  }

  public Optional<CheapestChange> cheapestChange() {
    return Optional.ofNullable(change);
  }

  /** Every warning of the bill and every assumption, in that order. */
  public List<Bilingual> caveats() {
    var all = new ArrayList<>(bill.warnings());
    all.addAll(assumptions);
    return all;
  }
}
