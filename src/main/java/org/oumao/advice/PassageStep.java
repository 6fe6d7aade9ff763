package org.oumao.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.knowledge.Passage;
import org.oumao.search.PassageIndex;

/**
 * Answers from passages: the best one that speaks of the agreement and country asked, when it is
 * near enough. The bars were set on the open questions; docs/search.md shows how.
 */
final class PassageStep implements Step {
  private static final int LOOKED_AT = 12;
  private static final int SHORTEST = 3;
  private static final int FEWEST_SIGNS = 4;

  /** Passages on neighbouring fields say kindly where to turn; they are no answers. */
  private static final String NEIGHBOUR = "neighbour";

  private final PassageIndex index;
  private final Clock clock;
  private final double bar;

  /**
   * @param bar the least score of a passage that is said
   */
  PassageStep(PassageIndex index, Clock clock, double bar) {
    this.index = index;
    this.clock = clock;
    this.bar = bar;
  }

  /** A passage with its score after agreement and country were looked at. */
  record Ranked(Passage passage, double score, PassageIndex.Hit hit) {}

  /** Passages that fit the question, best first. */
  List<Ranked> rank(Reading r) {
    var today = LocalDate.now(clock);
    var ranked = new ArrayList<Ranked>();
    for (var hit : index.search(r.question().text(), r.language(), LOOKED_AT)) {
      if (hit.passage().holdsOn(today)) {
        ranked.add(new Ranked(hit.passage(), hit.score(r.language()) + fit(hit.passage(), r), hit));
      }
    }
    ranked.sort((a, b) -> Double.compare(b.score(), a.score()));
    return ranked;
  }

  /** A passage about another agreement or country doesn't answer for this one. */
  private static double fit(Passage p, Reading r) {
    double fit = 0;
    if (!r.agreements().isEmpty() && !p.agreements().isEmpty()) {
      boolean same = p.agreements().stream().anyMatch(r::namesAgreement);
      fit += same ? 0.1 : -0.35;
    } else if (r.agreements().isEmpty() && !p.agreements().isEmpty() && r.countries().isEmpty()) {
      fit -= p.agreements().contains("rcep") ? 0.0 : 0.05;
    }
    if (!r.countries().isEmpty() && !p.countries().isEmpty()) {
      boolean same = r.countries().stream().anyMatch(c -> p.countries().contains(c.value().iso()));
      fit += same ? 0.08 : -0.3;
    }
    for (var cue : r.cues()) {
      if (cue.startsWith("term:")
          && p.topics().contains(cue.substring("term:".length()).replace('_', '-'))) {
        fit += 0.04;
        break;
      }
    }
    return fit;
  }

  /** A word or two, or loose letters, ask nothing that a passage could answer. */
  private static boolean asksNothing(String folded) {
    long signs =
        folded
            .codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    long words =
        Arrays.stream(folded.split("[^a-z0-9]+")).filter(w -> w.length() >= SHORTEST).count();
    return signs < FEWEST_SIGNS && words < 2;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    if (asksNothing(r.folded())) {
      return Optional.empty();
    }
    var ranked = rank(r);
    if (ranked.isEmpty() || ranked.getFirst().score() < bar) {
      return Optional.empty();
    }
    return Optional.of(answer(ranked.getFirst(), r));
  }

  private static Advice answer(Ranked best, Reading r) {
    var p = best.passage();
    if (p.topics().contains(NEIGHBOUR)) {
      return new Advice.Abstention(
          r.language(),
          p.text().in(r.language()),
          Reason.OUT_OF_SCOPE,
          List.of(),
          r.question().context().settled());
    }
    var text = new StringBuilder(p.text().in(r.language()));
    if (p.asSigned()) {
      text.append(Messages.say(r.language(), "as-signed"));
    }
    return new Advice.Answer(
        r.language(),
        text.toString(),
        p.sources(),
        facts(p, r),
        List.of(),
        Math.min(1, best.score()),
        false,
        r.question().context().settled());
  }

  private static List<Fact> facts(Passage p, Reading r) {
    Citation first = p.sources().getFirst();
    return p.facts().stream()
        .map(f -> new Fact(f.name(), f.value().in(r.language()), first))
        .toList();
  }
}
