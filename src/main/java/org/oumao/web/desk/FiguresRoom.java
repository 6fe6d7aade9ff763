package org.oumao.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oumao.chain.Figures;
import org.oumao.chain.Page;
import org.oumao.chain.Period;
import org.oumao.chain.Slice;
import org.oumao.inquiry.Role;
import org.oumao.view.TableFile;
import org.oumao.web.Pages;

/** The figures that the city reports, each opened down to its rows. */
final class FiguresRoom {
  private static final int PAGE = 100;
  private static final int ALL = 200_000;

  private final DeskParts parts;
  private final Door door;

  FiguresRoom(DeskParts parts, Door door) {
    this.parts = parts;
    this.door = door;
  }

  void open(RoutesConfig routes) {
    routes.get("/desk/figures", door.shown(Role.VIEWER, this::page));
    routes.get("/desk/figures/file.{format}", door.shown(Role.VIEWER, this::file));
    routes.get("/desk/figures/rows/{what}", door.shown(Role.VIEWER, this::rows));
    routes.get("/desk/figures/rows/{what}/file.{format}", door.shown(Role.VIEWER, this::rowsFile));
  }

  /** This year so far where no days are named. */
  private static Figures.Scope scope(Query q, Visit v) {
    var only = v.member().role() == Role.CHIEF ? v.member().chain() : "";
    var scope = q.scope(only);
    if (!q.get("from").isEmpty() || !q.get("to").isEmpty() || q.get("always").equals("yes")) {
      return scope;
    }
    var year = new Period(v.today().withDayOfYear(1), v.today());
    return new Figures.Scope(year, scope.chain(), scope.district());
  }

  private void page(Context ctx, Visit v) {
    var q = Query.of(ctx);
    var scope = scope(q, v);
    var values = new HashMap<String, Object>();
    var byChain = byChain(scope);
    var all = parts.chains().lists().figures(scope);
    var names = new ChainNames(parts.chains().chains(), v);
    values.put("v", v);
    values.put("q", q);
    values.put("f", all);
    values.put("table", new ChainTables(v, names).figures(byChain, all));
    values.put(
        "served", Bars.of(byChain, names, f -> java.math.BigDecimal.valueOf(f.companiesServed())));
    values.put("volume", Bars.of(byChain, names, f -> f.yuan().amount()));
    values.put("chains", names);
    values.put("districts", parts.chains().lists().districts());
    var zone = parts.settings().zone();
    var period = scope.period();
    values.put(
        "standing",
        parts
            .lists()
            .standing(
                period.from().atStartOfDay(zone).toInstant(),
                period.hasEnd()
                    ? period.to().plusDays(1).atStartOfDay(zone).toInstant()
                    : v.now().plusSeconds(1)));
    Pages.show(ctx, "desk/figures.jte", values);
  }

  private List<Figures> byChain(Figures.Scope scope) {
    return parts.chains().lists().figuresByChain(scope.period(), scope.district()).stream()
        .filter(f -> scope.chain().isEmpty() || f.scope().chain().equals(scope.chain()))
        .toList();
  }

  private void file(Context ctx, Visit v) {
    var scope = scope(Query.of(ctx), v);
    var tables = new ChainTables(v, new ChainNames(parts.chains().chains(), v));
    send(ctx, "figures", tables.figures(byChain(scope), parts.chains().lists().figures(scope)));
  }

  private void rows(Context ctx, Visit v) {
    var q = Query.of(ctx);
    var what = ctx.pathParam("what");
    var page = rows(what, new Slice(scope(q, v), q.get("q"), q.get("after"), PAGE), v);
    Pages.show(
        ctx,
        "desk/rows.jte",
        Map.of(
            "v", v,
            "q", q,
            "what", what,
            "table", page.rows().getFirst(),
            "next", page.next()));
  }

  private void rowsFile(Context ctx, Visit v) {
    var q = Query.of(ctx);
    var what = ctx.pathParam("what");
    var page = rows(what, new Slice(scope(q, v), q.get("q"), "", ALL), v);
    send(ctx, what, page.rows().getFirst());
  }

  /** One table, as the only row of a page, with what leads on. */
  private Page<Table> rows(String what, Slice slice, Visit v) {
    var lists = parts.chains().lists();
    var tables = new ChainTables(v, new ChainNames(parts.chains().chains(), v));
    return switch (what) {
      case "chiefs" -> new Page<>(List.of(tables.chiefs(lists.chiefs(slice.scope()))), "");
      case "activities" -> {
        var page = lists.activities(slice);
        yield new Page<>(List.of(tables.activities(page.rows())), page.next());
      }
      case "projects" -> {
        var page = lists.projects(slice, true);
        yield new Page<>(List.of(tables.projects(page.rows())), page.next());
      }
      default -> {
        var page = lists.served(slice);
        yield new Page<>(List.of(tables.firms(page.rows())), page.next());
      }
    };
  }

  private static void send(Context ctx, String name, Table table) {
    var out = new ByteArrayOutputStream();
    boolean xlsx = ctx.pathParam("format").equals("xlsx");
    try {
      if (xlsx) {
        TableFile.xlsx(out, name, table.columns(), table.values());
      } else {
        TableFile.csv(out, table.columns(), table.values());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ctx.contentType(
            xlsx
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "text/csv; charset=utf-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"oumao-" + name + (xlsx ? ".xlsx\"" : ".csv\""))
        .result(out.toByteArray());
  }
}
