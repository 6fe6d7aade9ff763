package org.oumao.advice;

import java.util.Optional;
import java.util.Set;
import org.oumao.fact.Language;

/**
 * Completes a message that only makes sense after the one before: the answer to a question back, or
 * "and Korea?". A message that stands on its own is left alone.
 */
final class FollowUp {
  private static final double LITTLE_ELSE = 0.4;
  private static final Set<String> LIGHT =
      Set.of("duty", "which", "polite", "export", "field", "follow");

  private final GoodsReader goodsReader;

  FollowUp(GoodsReader goodsReader) {
    this.goodsReader = goodsReader;
  }

  /** The question with what its conversation settled, or as it came. */
  Question complete(Question question, Reading r) {
    var c = question.context();
    if (c.equals(Context.NONE) || !LIGHT.containsAll(r.cues())) {
      return question;
    }
    var goods = goodsReader.read(r);
    boolean onlyPlace =
        goods.isEmpty()
            && (r.countries().size() == 1 || r.agreements().size() == 1)
            && r.bare() <= LITTLE_ELSE;
    boolean onlyGoods =
        goods.isPresent()
            && r.countries().isEmpty()
            && r.agreements().isEmpty()
            && r.bareWithout(goods.get().words()) <= LITTLE_ELSE;
    if (!onlyPlace && !onlyGoods) {
      return question;
    }
    if (!c.pending().isEmpty()) {
      return with(question, c.pending() + " " + question.text());
    }
    return again(question, r, goods, c).map(t -> with(question, t)).orElse(question);
  }

  private static Optional<String> again(
      Question question, Reading r, Optional<Goods> goods, Context c) {
    var l = question.language();
    if (goods.isPresent()) {
      return c.country().isEmpty() || !c.intent().equals(DutyStep.INTENT)
          ? Optional.empty()
          : Optional.of(Messages.say(l, "say-duty", question.text(), c.country()));
    }
    if (c.hs().isEmpty()) {
      return Optional.empty();
    }
    var place = place(r, l);
    var code = Goods.dotted(c.hs());
    return switch (c.intent()) {
      case DutyStep.INTENT, "code" -> Optional.of(Messages.say(l, "say-duty", code, place));
      case "rule" -> Optional.of(Messages.say(l, "say-rule", code, place));
      default -> Optional.empty();
    };
  }

  private static String place(Reading r, Language l) {
    return r.countries().isEmpty()
        ? r.agreements().getFirst().value().shortName().in(l)
        : r.countries().getFirst().value().name().in(l);
  }

  private static Question with(Question question, String text) {
    var c = question.context();
    return new Question(
        text,
        question.language(),
        new Context(c.product(), c.hs(), c.country(), c.agreement(), c.intent(), ""));
  }
}
