package org.oumao.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oumao.agreement.Agreements;
import org.oumao.fact.Fact;
import org.oumao.fact.Percent;

/**
 * Computes a regional value content when both figures stand in the question: build-down, (FOB −
 * value of non-originating materials) ÷ FOB. Source: RCEP Article 3.5(1)(a); the others use the
 * same formula with their own value basis.
 */
final class CalculationStep implements Step {
  private static final String AMOUNT = "([0-9]+(?:[.,][0-9]+)?)";
  private static final Pattern FOB = Pattern.compile("(?:fob|离岸价)[^0-9,，;；]{0,12}" + AMOUNT);
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?:非原产(?:材料|料|成分)?|进口(?:材料|料|件|零件)?|进料|外购料|vnm|imported (?:materials?|parts|inputs?)|non-originating(?: materials?| inputs?)?)[^0-9]{0,24}?"
              + AMOUNT);

  private final Agreements agreements;

  CalculationStep(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public Optional<Advice> take(Reading r) {
    var fob = FOB.matcher(r.folded());
    var foreign = FOREIGN.matcher(r.folded());
    var rule = agreements.find("rcep").flatMap(a -> a.term("rvc_formula"));
    if (!fob.find() || !foreign.find() || rule.isEmpty()) {
      return Optional.empty();
    }
    var value = number(fob.group(1));
    var materials = number(foreign.group(1));
    if (value.signum() <= 0 || materials.compareTo(value) > 0) {
      return Optional.empty();
    }
    var content =
        new Percent(
            value
                .subtract(materials)
                .multiply(BigDecimal.valueOf(100))
                .divide(value, 2, RoundingMode.HALF_UP));
    var text =
        Messages.say(
            r.language(),
            "rvc-down",
            value.toPlainString(),
            materials.toPlainString(),
            content.value().toPlainString());
    var citation = rule.get().citation();
    return Optional.of(
        new Advice.Answer(
            r.language(),
            text,
            List.of(citation),
            List.of(new Fact("build-down", content.toString(), citation)),
            List.of(),
            1,
            false,
            r.question().context()));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(
        text.matches("\\d{1,3},\\d{3}") ? text.replace(",", "") : text.replace(',', '.'));
  }
}
