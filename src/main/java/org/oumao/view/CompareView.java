package org.oumao.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.oumao.advice.AgreementComparison.Compared;
import org.oumao.advice.AgreementComparison.Rate;
import org.oumao.advice.AgreementComparison.Row;
import org.oumao.agreement.AgreementTerm;
import org.oumao.fact.Language;
import org.oumao.fact.Percent;
import org.oumao.origin.DeMinimis;
import org.oumao.origin.OriginRule;
import org.oumao.origin.Outcome;

/** The JSON of {@code compare}: an unknown cell is null. */
public final class CompareView {
  private CompareView() {}

  public static ObjectNode of(Compared compared, Language language) {
    var o = Json.object();
    o.put("hs", compared.hs().toString());
    o.put("to", compared.to().iso());
    o.set("mfn", compared.mfn() == null ? null : rate(compared.mfn()));
    var rows = o.putArray("rows");
    compared.rows().forEach(r -> rows.add(row(r, language)));
    var advice = o.putObject("advice");
    advice.put("agreement", compared.best() == null ? null : compared.best().agreement().id());
    advice.put("zh", compared.advice().zh()).put("en", compared.advice().en());
    RuleView.notes(o.putArray("notes"), compared.notes());
    return o;
  }

  private static ObjectNode row(Row row, Language language) {
    var o = Json.object();
    o.put("agreement", row.agreement().id());
    o.put("name", row.agreement().shortName().in(language));
    o.set("rate", row.rate().map(CompareView::rate).orElse(null));
    o.put(
        "rule", row.rule().flatMap(r -> r.rule()).map(OriginRule::toString).orElse(null));
    o.set("deMinimis", deMinimis(row, language));
    var proof = row.agreement().term("proof");
    if (proof.isEmpty()) {
      o.putNull("proof");
    } else {
      var list = o.putArray("proof");
      Arrays.stream(proof.get().words().in(language).split("[；;]"))
          .map(String::strip)
          .filter(w -> !w.isEmpty())
          .forEach(list::add);
    }
    o.put("validity", words(row, "validity", language));
    o.put("directConsignment", words(row, "direct_consignment", language));
    row.outcome().ifPresent(met -> o.put("qualifies", yes(met)));
    var citations = o.putArray("citations");
    row.citations().forEach(c -> citations.add(RuleView.citation(c)));
    return o;
  }

  private static @Nullable Boolean yes(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> Boolean.TRUE;
      case FAILED -> Boolean.FALSE;
      case UNKNOWN -> null;
    };
  }

  private static ObjectNode rate(Rate rate) {
    return Json.object()
        .put("text", rate.text())
        .put("percent", rate.percent().map(Percent::value).orElse(null));
  }

  private static @Nullable ObjectNode deMinimis(Row row, Language language) {
    var words = words(row, "de_minimis", language);
    if (words == null && row.deMinimis().isEmpty()) {
      return null;
    }
    BigDecimal percent =
        row.deMinimis().orElse(null) instanceof DeMinimis.Share s ? s.atMost().value() : null;
    return Json.object()
        .put("text", words == null ? percent + "%" : words)
        .put("percent", percent);
  }

  private static @Nullable String words(Row row, String term, Language language) {
    return row.agreement()
        .term(term)
        .map(AgreementTerm.Known::words)
        .map(w -> w.in(language))
        .orElse(null);
  }
}
