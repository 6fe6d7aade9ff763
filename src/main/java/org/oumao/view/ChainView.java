package org.oumao.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.oumao.chain.ChainChief;
import org.oumao.chain.ChainTally;
import org.oumao.chain.Company;
import org.oumao.chain.DockingActivity;
import org.oumao.chain.Figures;
import org.oumao.chain.ImportReport;
import org.oumao.chain.IndustryChain;
import org.oumao.chain.RowFault;
import org.oumao.chain.ServiceReport;
import org.oumao.chain.SignedProject;
import org.oumao.fact.Language;
import org.oumao.fact.Money;

/** Chains and their figures as {@code chain} and {@code figures} give them. */
public final class ChainView {
  private ChainView() {}

  /** What an import did; messages in the language. */
  public static ObjectNode report(ImportReport r, Language language) {
    var o = Json.object();
    o.put("imported", r.imported());
    o.put("updated", r.updated());
    o.put("skipped", r.skipped());
    faults(o.putArray("problems"), r.problems(), language);
    faults(o.putArray("warnings"), r.warnings(), language);
    return o;
  }

  private static void faults(ArrayNode list, List<RowFault> faults, Language language) {
    for (var f : faults) {
      list.addObject()
          .put("row", f.row())
          .put("column", f.column())
          .put("message", f.message().in(language));
    }
  }

  /** The figures. */
  public static ObjectNode figures(Figures f) {
    var o = Json.object();
    var period = f.scope().period();
    put(o, "from", period.hasBeginning() ? period.from().toString() : "");
    put(o, "to", period.hasEnd() ? period.to().toString() : "");
    put(o, "chain", f.scope().chain());
    put(o, "district", f.scope().district());
    o.put("chiefs", f.chiefs());
    o.put("activities", f.activities());
    o.put("projects_signed", f.projectsSigned());
    money(o.putObject("order_volume"), f.yuan());
    var elsewhere = o.putArray("other_currencies");
    f.elsewhere().forEach(m -> money(elsewhere.addObject(), m));
    o.put("companies_served", f.companiesServed());
    o.put("companies_sme", f.companiesSme());
    f.smeShare()
        .ifPresentOrElse(s -> o.put("sme_share", s.rounded()), () -> o.putNull("sme_share"));
    return o;
  }

  private static void money(ObjectNode o, Money m) {
    o.put("currency", m.currency()).put("amount", m.amount());
  }

  /** A chain with how much is kept on it. */
  public static ObjectNode chain(IndustryChain c, ChainTally t) {
    var o = Json.object();
    o.put("id", c.id()).put("zh", c.name().zh()).put("en", c.name().en());
    var codes = o.putArray("hs");
    c.codes().forEach(code -> codes.add(code.toString()));
    var products = o.putArray("products");
    c.products().forEach(products::add);
    return o.put("chiefs", t.chiefs())
        .put("companies", t.companies())
        .put("activities", t.activities())
        .put("projects", t.projects())
        .put("services", t.services());
  }

  /** A chief's post. */
  public static ObjectNode row(ChainChief c) {
    var o = Json.object().put("name", c.name()).put("level", c.level().code());
    return put(o, "district", c.district());
  }

  /** A firm, without its contact. */
  public static ObjectNode row(Company c) {
    return Json.object()
        .put("credit_code", c.code().value())
        .put("name", c.name())
        .put("size", c.size().code())
        .put("district", c.district())
        .put("products", c.products());
  }

  /** An activity. */
  public static ObjectNode row(DockingActivity a) {
    return Json.object()
        .put("id", a.id())
        .put("name", a.name())
        .put("date", a.date().toString())
        .put("place", a.place())
        .put("capacity", a.capacity())
        .put("registered", a.turnout().registered())
        .put("attended", a.turnout().attended())
        .put("result", a.turnout().result());
  }

  /** A project. */
  public static ObjectNode row(SignedProject p) {
    var o = Json.object().put("id", p.id()).put("name", p.name());
    var companies = o.putArray("companies");
    p.companies().forEach(c -> companies.add(c.value()));
    o.put("partner", p.partner());
    money(o, p.amount());
    return o.put("state", p.state().code()).put("date", p.date().toString());
  }

  /** A service report. */
  public static ObjectNode row(ServiceReport s) {
    return Json.object()
        .put("company", s.company().value())
        .put("date", s.date().toString())
        .put("who", s.who())
        .put("what", s.what());
  }

  private static ObjectNode put(ObjectNode o, String name, String value) {
    if (value.isEmpty()) {
      o.putNull(name);
    } else {
      o.put(name, value);
    }
    return o;
  }
}
