package org.oumao.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import org.oumao.duty.AdditionalDuty;
import org.oumao.duty.DutyAmount;
import org.oumao.duty.DutyAnswer;
import org.oumao.duty.DutyRate;
import org.oumao.duty.DutySaving;
import org.oumao.duty.DutyWarning;
import org.oumao.duty.Preference;
import org.oumao.duty.Shipment;
import org.oumao.duty.TariffLine;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.fact.Percent;

/** The JSON of {@code duty}. */
public final class DutyView {
  private DutyView() {}

  /** The object as the outside relies on it: no total, null for a rate without a plain number. */
  public static ObjectNode of(DutyAnswer answer) {
    var o = Json.object();
    var source = answer.source();
    o.put("hs", answer.code().toString());
    o.put("to", answer.to().iso());
    o.put("table", source.country());
    o.put("year", source.year());
    o.put("edition", source.edition().name());
    o.put("asOf", source.asOf().toString());
    source.step().ifPresent(step -> o.put("nextStep", step.toString()));
    answer.notes().forEach(both(o.putArray("notes")));
    var tableWarnings = new LinkedHashSet<>(source.warnings());
    warnings(o.putArray("warnings"), List.copyOf(tableWarnings));
    var lines = o.putArray("lines");
    answer.lines().forEach(l -> line(lines.addObject(), l, answer));
    o.set("citation", citation(source.citation()));
    return o;
  }

  private static java.util.function.Consumer<Bilingual> both(ArrayNode list) {
    return words -> list.addObject().put("zh", words.zh()).put("en", words.en());
  }

  private static void line(ObjectNode o, TariffLine line, DutyAnswer answer) {
    o.put("code", line.code());
    var description = o.putObject("description");
    line.description().forEach(description::put);
    if (!line.condition().zh().isEmpty()) {
      o.putObject("condition").put("zh", line.condition().zh()).put("en", line.condition().en());
    }
    rate(o.putObject("mfn"), line.mfn(), answer);
    var preferences = o.putArray("preferences");
    for (var p : line.preferences()) {
      preference(preferences.addObject(), p, answer);
    }
    if (!line.without().isEmpty()) {
      var without = o.putArray("without");
      for (var id : line.without()) {
        var empty = answer.source().preferences().get(id).empty();
        without.addObject().put("agreement", id).put("zh", empty.zh()).put("en", empty.en());
      }
    }
    if (line.vat().isPresent()) {
      rate(o.putObject("vat"), line.vat(), null);
    }
    warnings(o.putArray("warnings"), line.warnings());
    if (!line.additional().isEmpty()) {
      var additional = o.putArray("additional");
      line.additional().forEach(a -> additional(additional.addObject(), a));
    }
    answer.saving(line).ifPresent(s -> saving(o.putObject("saving"), s));
  }

  private static void preference(ObjectNode o, Preference preference, DutyAnswer answer) {
    o.put("agreement", preference.agreement());
    rate(o, preference.rate(), preference.usable() ? answer : null);
    warnings(o.putArray("warnings"), preference.warnings());
    o.set("citation", citation(answer.source().citationOf(preference.agreement())));
  }

  private static void rate(
      ObjectNode o, DutyRate rate, @org.jspecify.annotations.Nullable DutyAnswer answer) {
    o.put("text", rate.isPresent() ? rate.text() : "—");
    o.put("percent", rate.percent().map(Percent::value).orElse(null));
    if (answer != null && answer.shipment() != Shipment.UNKNOWN) {
      DutyAmount.of(rate, answer.shipment(), answer.source().currency())
          .ifPresent(
              m -> {
                o.put("amount", rounded(m.amount()));
                o.put("currency", m.currency());
              });
    }
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  private static void additional(ObjectNode o, AdditionalDuty duty) {
    o.put("measure", duty.measure());
    o.put("text", duty.text());
    o.put("percent", duty.percent().map(Percent::value).orElse(null));
    o.put("from", duty.since().map(Object::toString).orElse(null));
    if (!duty.line().isEmpty()) {
      o.put("line", duty.line());
    }
  }

  private static void saving(ObjectNode o, DutySaving saving) {
    o.put("agreement", saving.agreement());
    o.put("points", saving.points().map(Percent::value).orElse(null));
    saving
        .amount()
        .ifPresent(
            m -> {
              o.put("amount", m.amount());
              o.put("currency", m.currency());
            });
  }

  private static void warnings(ArrayNode list, List<DutyWarning> warnings) {
    warnings.forEach(
        w ->
            list.addObject()
                .put("code", w.code())
                .put("zh", w.words().zh())
                .put("en", w.words().en()));
  }

  private static ObjectNode citation(Citation c) {
    return Json.object()
        .put("source", c.source())
        .put("locator", c.locator())
        .put("verified", c.asOf().toString())
        .put("how", c.verified().code());
  }
}
