package org.oumao.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.oumao.chain.ChainChief;
import org.oumao.chain.Company;
import org.oumao.chain.CreditCode;
import org.oumao.chain.DockingActivity;
import org.oumao.chain.Figures;
import org.oumao.chain.ServiceReport;
import org.oumao.chain.SignedProject;

/** Tables of chiefs, firms, activities, projects, services and figures. */
final class ChainTables {
  private final Visit v;
  private final ChainNames chains;

  ChainTables(Visit v, ChainNames chains) {
    this.v = v;
    this.chains = chains;
  }

  private List<String> columns(String... keys) {
    return Arrays.stream(keys).map(k -> v.chainWord("column." + k)).toList();
  }

  private static <T> Table table(List<String> columns, List<T> rows, Function<T, Table.Row> view) {
    return new Table(columns, rows.stream().map(view).toList());
  }

  private static Table.Cell day(java.time.LocalDate date) {
    return new Table.Cell(date, date.toString(), "day");
  }

  private static Table.Row row(Table.Cell... cells) {
    return new Table.Row("", List.of(cells));
  }

  private Table.Cell chain(String id) {
    return Table.Cell.text(chains.of(id));
  }

  Table chiefs(List<ChainChief> rows) {
    return table(
        columns("name", "level", "chain", "district"),
        rows,
        c ->
            row(
                Table.Cell.text(c.name()),
                Table.Cell.text(v.chainWord("level." + c.level().code())),
                chain(c.chain()),
                Table.Cell.text(c.district())));
  }

  Table firms(List<Company> rows) {
    return table(
        columns("name", "credit_code", "size", "district", "chain", "products", "contact"),
        rows,
        c ->
            row(
                Table.Cell.text(c.name()),
                new Table.Cell(c.code().value(), c.code().value(), "code"),
                Table.Cell.text(v.chainWord("size." + c.size().code())),
                Table.Cell.text(c.district()),
                chain(c.chain()),
                Table.Cell.text(c.products()),
                Table.Cell.text(contact(c))));
  }

  /** Who only looks on sees no person's name and number. */
  private String contact(Company c) {
    return v.mayAct() ? (c.contact().name() + " " + c.contact().phone()).strip() : "";
  }

  Table activities(List<DockingActivity> rows) {
    return table(
        columns(
            "name", "date", "place", "chain", "capacity", "registered", "attended", "result", "id"),
        rows,
        a ->
            row(
                Table.Cell.text(a.name()),
                day(a.date()),
                Table.Cell.text(a.place()),
                chain(a.chain()),
                Table.Cell.number(a.capacity()),
                Table.Cell.number(a.turnout().registered()),
                Table.Cell.number(a.turnout().attended()),
                Table.Cell.text(a.turnout().result()),
                new Table.Cell(a.id(), a.id(), "code")));
  }

  Table projects(List<SignedProject> rows) {
    return table(
        columns(
            "name", "state", "amount", "currency", "partner", "date", "chain", "companies", "id"),
        rows,
        p ->
            new Table.Row(
                "/desk/projects?id="
                    + java.net.URLEncoder.encode(p.id(), java.nio.charset.StandardCharsets.UTF_8),
                List.of(
                    Table.Cell.text(p.name()),
                    Table.Cell.state(p.state().code(), v.chainWord("state." + p.state().code())),
                    new Table.Cell(
                        p.amount().amount(), Amounts.exact(p.amount().amount()), "number"),
                    Table.Cell.text(p.amount().currency()),
                    Table.Cell.text(p.partner()),
                    day(p.date()),
                    chain(p.chain()),
                    new Table.Cell(codes(p), codes(p), "code"),
                    new Table.Cell(p.id(), p.id(), "code"))));
  }

  private static String codes(SignedProject p) {
    return String.join("; ", p.companies().stream().map(CreditCode::value).toList());
  }

  Table services(List<ServiceReport> rows) {
    return table(
        columns("date", "company", "who", "what", "chain"),
        rows,
        s ->
            row(
                day(s.date()),
                new Table.Cell(s.company().value(), s.company().value(), "code"),
                Table.Cell.text(s.who()),
                Table.Cell.text(s.what()),
                chain(s.chain())));
  }

  /** One row a chain, the sum of all last. */
  Table figures(List<Figures> byChain, Figures all) {
    var rows = new java.util.ArrayList<Table.Row>();
    byChain.forEach(f -> rows.add(figures(chains.of(f.scope().chain()), f)));
    rows.add(figures(v.t("figures.total"), all));
    return new Table(
        List.of(
            v.chainWord("column.chain"),
            v.t("figures.chiefs"),
            v.t("figures.activities"),
            v.t("figures.projects"),
            v.t("figures.volume"),
            v.t("figures.elsewhere"),
            v.t("figures.served"),
            v.t("figures.sme"),
            v.t("figures.share")),
        rows);
  }

  private Table.Row figures(String name, Figures f) {
    var elsewhere =
        String.join(
            "; ",
            f.elsewhere().stream()
                .map(m -> Amounts.exact(m.amount()) + " " + m.currency())
                .toList());
    return row(
        Table.Cell.text(name),
        Table.Cell.number(f.chiefs()),
        Table.Cell.number(f.activities()),
        Table.Cell.number(f.projectsSigned()),
        new Table.Cell(f.yuan().amount(), Amounts.exact(f.yuan().amount()), "number"),
        Table.Cell.text(elsewhere),
        Table.Cell.number(f.companiesServed()),
        Table.Cell.number(f.companiesSme()),
        f.smeShare()
            .map(s -> new Table.Cell(s.rounded(), s.rounded().toPlainString() + "%", "number"))
            .orElse(Table.Cell.text("")));
  }
}
