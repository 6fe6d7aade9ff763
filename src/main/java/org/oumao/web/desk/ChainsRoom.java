package org.oumao.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oumao.chain.ChainDesk;
import org.oumao.chain.ChainTally;
import org.oumao.chain.Figures;
import org.oumao.chain.ImportKind;
import org.oumao.chain.IndustryChain;
import org.oumao.chain.Period;
import org.oumao.chain.ProjectFile;
import org.oumao.chain.ProjectState;
import org.oumao.chain.RowFault;
import org.oumao.chain.Slice;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.InboxQuery;
import org.oumao.inquiry.Role;
import org.oumao.sheet.Sheet;
import org.oumao.web.Pages;

/** Chains: firms, activities, projects, services, chiefs and open requests of each. */
final class ChainsRoom {
  private static final int PAGE = 50;

  private final DeskParts parts;
  private final Door door;

  ChainsRoom(DeskParts parts, Door door) {
    this.parts = parts;
    this.door = door;
  }

  void open(RoutesConfig routes) {
    routes.get("/desk/chains", door.shown(Role.VIEWER, this::list));
    routes.get("/desk/chains/{id}", door.shown(Role.VIEWER, this::chain));
    routes.get(
        "/desk/chains/{id}/new/{kind}",
        door.shown(Role.AGENT, (ctx, v) -> form(ctx, v, kind(ctx), Map.of(), List.of())));
    routes.post("/desk/chains/{id}/new/{kind}", door.posted(Role.AGENT, this::add));
    routes.get("/desk/projects", door.shown(Role.VIEWER, (ctx, v) -> project(ctx, v, "")));
    routes.post("/desk/projects", door.posted(Role.AGENT, this::move));
  }

  private void list(Context ctx, Visit v) {
    var tallies =
        parts.chains().lists().tallies().stream()
            .collect(Collectors.toMap(ChainTally::chain, Function.identity()));
    var names = names(v);
    var kept =
        names.list().stream()
            .map(c -> new KeptChain(c, tallies.getOrDefault(c.id(), ChainTally.none(c.id()))))
            .toList();
    Pages.show(ctx, "desk/chains.jte", Map.of("v", v, "chains", kept));
  }

  private ChainNames names(Visit v) {
    return new ChainNames(parts.chains().chains(), v);
  }

  private IndustryChain chain(String id, Visit v) {
    var chain = parts.chains().get(id);
    var only = v.member().role() == Role.CHIEF ? v.member().chain() : "";
    if (!only.isEmpty() && !only.equals(chain.id())) {
      throw Door.refused("not-allowed");
    }
    return chain;
  }

  private void chain(Context ctx, Visit v) {
    var chain = chain(ctx.pathParam("id"), v);
    var q = Query.of(ctx);
    var tab = q.get("tab").isEmpty() ? "companies" : q.get("tab");
    var lists = parts.chains().lists();
    var scope = new Figures.Scope(Period.ALWAYS, chain.id(), q.get("district"));
    var slice = new Slice(scope, q.get("q"), q.get("after"), PAGE);
    var tables = new ChainTables(v, names(v));
    var values = new HashMap<String, Object>();
    var next = "";
    switch (tab) {
      case "activities" -> {
        var page = lists.activities(slice);
        values.put("table", tables.activities(page.rows()));
        next = page.next();
      }
      case "projects" -> {
        var page = lists.projects(slice, false);
        values.put("table", tables.projects(page.rows()));
        next = page.next();
      }
      case "services" -> {
        var page = lists.services(slice);
        values.put("table", tables.services(page.rows()));
        next = page.next();
      }
      case "chiefs" -> values.put("table", tables.chiefs(lists.chiefs(scope)));
      default -> {
        var page = lists.firms(slice);
        values.put("table", tables.firms(page.rows()));
        next = page.next();
      }
    }
    var open =
        new InboxQuery(
            InboxView.MINE.states(),
            InboxQuery.Reach.of(v.member()),
            "",
            chain.id(),
            "",
            false,
            false,
            "",
            Long.MAX_VALUE);
    values.put("v", v);
    values.put("q", q);
    values.put("chain", chain);
    values.put("tab", tab);
    values.put("next", next);
    values.put("chiefs", lists.chiefs(new Figures.Scope(Period.ALWAYS, chain.id(), "")));
    values.put("requests", parts.lists().list(open, 10, v.now(), v.today()));
    Pages.show(ctx, "desk/chain.jte", values);
  }

  private static ImportKind kind(Context ctx) {
    return ImportKind.find(ctx.pathParam("kind")).orElseThrow(() -> Door.refused("not-allowed"));
  }

  private void form(
      Context ctx, Visit v, ImportKind kind, Map<String, String> given, List<RowFault> faults) {
    var chain = chain(ctx.pathParam("id"), v);
    var fields = new ArrayList<Field>();
    for (var c : kind.columns()) {
      fields.add(Field.of(c, kind, given, faults, v, true));
    }
    for (var c : kind.furtherColumns()) {
      fields.add(Field.of(c, kind, given, faults, v, false));
    }
    fields.removeIf(f -> f.name().equals("chain"));
    Pages.show(ctx, "desk/row.jte", Map.of("v", v, "chain", chain, "kind", kind, "fields", fields));
  }

  private void add(Context ctx, Visit v) {
    var chain = chain(ctx.pathParam("id"), v);
    var kind = kind(ctx);
    var form = new HashMap<>(Door.form(ctx));
    form.put("chain", chain.id());
    var columns = new ArrayList<>(kind.columns());
    columns.addAll(kind.furtherColumns());
    var cells = columns.stream().map(c -> form.getOrDefault(c, "").strip()).toList();
    var sheet = new Sheet(columns, List.of(new Sheet.Row(2, cells)));
    var report = parts.chains().take(kind, sheet, false, parts.chains().editor(v.member().name()));
    if (!report.problems().isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      form(ctx, v, kind, form, report.problems());
      return;
    }
    var done = report.imported() > 0 ? "row" : report.updated() > 0 ? "row-changed" : "row-known";
    ctx.redirect(
        "/desk/chains/" + segment(chain.id()) + "?tab=" + kind.code() + "&done=" + done,
        HttpStatus.SEE_OTHER);
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void project(Context ctx, Visit v, String fault) {
    var id = ctx.queryParam("id") == null ? "" : ctx.queryParam("id");
    var file = parts.chains().project(id);
    var chain = chain(file.project().chain(), v);
    Set<ProjectState> next = file.project().state().next();
    Pages.show(
        ctx,
        "desk/project.jte",
        Map.of("v", v, "file", file, "chain", chain, "next", next, "fault", fault));
  }

  private void move(Context ctx, Visit v) {
    var form = Door.form(ctx);
    var id = ctx.queryParam("id") == null ? "" : ctx.queryParam("id");
    try {
      parts.chains().move(step(id, form), parts.chains().editor(v.member().name()));
    } catch (Refused e) {
      if (e.code() == ErrorCode.NOT_ALLOWED || e.code() == ErrorCode.NOT_FOUND) {
        throw e;
      }
      ctx.status(e.code() == ErrorCode.BUSY ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
      project(ctx, v, e.sentence().in(v.language()));
      return;
    }
    ctx.redirect("/desk/projects?id=" + segment(id) + "&done=project", HttpStatus.SEE_OTHER);
  }

  private static ChainDesk.Step step(String id, Map<String, String> form) {
    var state = form.getOrDefault("state", "");
    var version = form.getOrDefault("version", "");
    var to =
        List.of(ProjectState.values()).stream()
            .filter(s -> s.code().equals(state))
            .findFirst()
            .orElseThrow(() -> Door.refused("not-allowed"));
    return new ChainDesk.Step(
        id,
        version.matches("\\d{1,18}") ? Long.parseLong(version) : 0,
        to,
        day(form.getOrDefault("day", "")),
        new ProjectFile.Care(
            form.getOrDefault("next_step", "").strip(),
            form.getOrDefault("next_day", "").isBlank() ? "" : day(form.get("next_day")).toString(),
            form.getOrDefault("problem", "").strip(),
            form.getOrDefault("order", "").strip()),
        form.getOrDefault("note", "").strip());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new Refused(
          ErrorCode.BAD_INPUT, "日期应写成 2026-11-24。", "Write the date like 2026-11-24.");
    }
  }
}
