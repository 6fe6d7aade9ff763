package org.oumao.origin;

import java.util.List;
import java.util.stream.Collectors;
import org.oumao.fact.Percent;

/**
 * A product-specific rule of origin. Each kind prints itself in the notation of the rule tables,
 * and {@link OriginRuleParser} reads that print back to an equal rule. Immutable.
 */
public sealed interface OriginRule {

  /** Wholly obtained or produced in a Party. */
  record WhollyObtained() implements OriginRule {
    @Override
    public String toString() {
      return "WO";
    }
  }

  /** Produced in a Party exclusively from originating materials. */
  record ProducedExclusively() implements OriginRule {
    @Override
    public String toString() {
      return "PE";
    }
  }

  /** Live animals born and raised in a Party. */
  record BornAndRaised() implements OriginRule {
    @Override
    public String toString() {
      return "BORN-AND-RAISED";
    }
  }

  /** The good is the product of a chemical reaction in a Party. RCEP Annex 3A, headnote 7(f). */
  record ChemicalReaction() implements OriginRule {
    @Override
    public String toString() {
      return "CR";
    }
  }

  /** The level at which every non-originating material must change its classification. */
  enum Level {
    /** Change of chapter. */
    CC(2),
    /** Change of heading. */
    CTH(4),
    /** Change of subheading. */
    CTSH(6);

    private final int digits;

    Level(int digits) {
      this.digits = digits;
    }

    /** How many leading digits of material and good must differ. */
    public int digits() {
      return digits;
    }
  }

  /**
   * Every non-originating material is of another chapter, heading or subheading than the good, and
   * of none of the codes excepted.
   *
   * @param except codes that non-originating materials may not come from; none for a plain change
   */
  record ChangeOfClassification(Level level, List<CodeSpan> except) implements OriginRule {
    public ChangeOfClassification {
      except = List.copyOf(except);
    }

    @Override
    public String toString() {
      return except.isEmpty()
          ? level.name()
          : level
              + except.stream()
                  .map(CodeSpan::toString)
                  .collect(Collectors.joining(", ", " except from (", ")"));
    }
  }

  /** A regional value content of at least the percentage. */
  record RegionalValue(Percent atLeast) implements OriginRule {
    public RegionalValue {
      within("RVC", atLeast);
    }

    @Override
    public String toString() {
      return "RVC" + atLeast.value().toPlainString();
    }
  }

  /** Non-originating materials worth at most the percentage of the good. */
  record NonOriginatingValue(Percent atMost) implements OriginRule {
    public NonOriginatingValue {
      within("VNM", atMost);
    }

    @Override
    public String toString() {
      return "VNM" + atMost.value().toPlainString();
    }
  }

  /**
   * A working or processing that can't be computed: it is asked of the maker.
   *
   * @param words what must be done where, in English; {@link RuleWords} has the Chinese
   */
  record Process(String words) implements OriginRule {
    public Process {
      if (words.isBlank() || words.indexOf('"') >= 0) {
        throw new IllegalArgumentException("a process has words without quotation marks: " + words);
      }
    }

    @Override
    public String toString() {
      return "PROCESS(\"" + words + "\")";
    }
  }

  /**
   * A rule that holds only under a condition that can't be computed.
   *
   * @param condition in English, beginning with {@code provided that}
   */
  record Provided(OriginRule rule, String condition) implements OriginRule {
    @Override
    public String toString() {
      return rule + " (" + condition + ")";
    }
  }

  /** All of the rules must be met. */
  record AllOf(List<OriginRule> rules) implements OriginRule {
    public AllOf {
      rules = atLeastTwo(rules);
    }

    @Override
    public String toString() {
      return rules.stream()
          .map(r -> r instanceof AnyOf ? "(" + r + ")" : r.toString())
          .collect(Collectors.joining(" and "));
    }
  }

  /** One of the rules must be met; the exporter chooses. RCEP Annex 3A, headnotes 4 and 8. */
  record AnyOf(List<OriginRule> rules) implements OriginRule {
    public AnyOf {
      rules = atLeastTwo(rules);
    }

    @Override
    public String toString() {
      return rules.stream().map(OriginRule::toString).collect(Collectors.joining(" or "));
    }
  }

  /** A line whose goods follow different rules. */
  record ByPart(List<Part> parts) implements OriginRule {
    public ByPart {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a line by parts has at least one part");
      }
    }

    @Override
    public String toString() {
      return parts.stream().map(Part::toString).collect(Collectors.joining("; "));
    }
  }

  /**
   * One part of a line.
   *
   * @param goods which goods, in English: {@code of insects}, {@code other}
   */
  record Part(String goods, OriginRule rule) {
    @Override
    public String toString() {
      return goods + ": " + rule;
    }
  }

  private static void within(String name, Percent percent) {
    if (percent.value().signum() <= 0 || percent.compareTo(Percent.of("100")) > 0) {
      throw new IllegalArgumentException(name + " must be above 0 and at most 100: " + percent);
    }
  }

  private static List<OriginRule> atLeastTwo(List<OriginRule> rules) {
    if (rules.size() < 2) {
      throw new IllegalArgumentException("a combination needs at least two rules: " + rules);
    }
    return List.copyOf(rules);
  }
}
