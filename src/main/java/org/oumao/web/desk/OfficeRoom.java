package org.oumao.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oumao.fact.Refused;
import org.oumao.inquiry.InboxLists;
import org.oumao.inquiry.InquiryFilter;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Role;
import org.oumao.settings.Setting;
import org.oumao.view.InquiryExport;
import org.oumao.view.InquiryView;
import org.oumao.web.Pages;

/** Users, the audit log and exports. */
final class OfficeRoom {
  private static final int PAGE = 100;

  private final DeskParts parts;
  private final Door door;

  OfficeRoom(DeskParts parts, Door door) {
    this.parts = parts;
    this.door = door;
  }

  void open(RoutesConfig routes) {
    routes.get("/desk/users", door.shown(Role.ADMIN, (ctx, v) -> users(ctx, v, "", "")));
    routes.post("/desk/users", door.posted(Role.ADMIN, this::addUser));
    routes.post("/desk/users/link", door.posted(Role.ADMIN, this::link));
    routes.post("/desk/users/disable", door.posted(Role.ADMIN, this::disable));
    routes.get("/desk/audit", door.shown(Role.ADMIN, this::audit));
    routes.get("/desk/export", door.shown(Role.AGENT, this::exportForm));
    routes.get("/desk/export/inquiries.{format}", door.shown(Role.AGENT, this::export));
  }

  private void users(Context ctx, Visit v, String fault, String link) {
    Pages.show(
        ctx,
        "desk/users.jte",
        Map.of(
            "v", v,
            "users", parts.staff().list(),
            "chains", new ChainNames(parts.chains().chains(), v),
            "fault", fault,
            "link", link));
  }

  private void addUser(Context ctx, Visit v) {
    var form = Door.form(ctx);
    var role = Role.find(form.getOrDefault("role", "")).orElse(Role.VIEWER);
    var name = form.getOrDefault("name", "").strip();
    var chain = role == Role.CHIEF ? form.getOrDefault("chain", "") : "";
    linked(ctx, v, () -> parts.staff().invite(name, role, chain, v.member().name()));
  }

  private void link(Context ctx, Visit v) {
    linked(ctx, v, () -> parts.staff().link(Door.form(ctx).getOrDefault("name", "")));
  }

  private interface Linking {
    String token();
  }

  private void linked(Context ctx, Visit v, Linking linking) {
    try {
      users(ctx, v, "", base() + "/desk/welcome?token=" + linking.token());
    } catch (Refused e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      users(ctx, v, e.sentence().in(v.language()), "");
    }
  }

  private String base() {
    var s = parts.settings();
    return s.find(Setting.OUMAO_PUBLIC_URL)
        .orElse("http://" + s.get(Setting.OUMAO_HOST) + ":" + s.get(Setting.OUMAO_PORT))
        .replaceAll("/+$", "");
  }

  private void disable(Context ctx, Visit v) {
    var form = Door.form(ctx);
    var name = form.getOrDefault("name", "");
    try {
      if (name.equals(v.member().name())) {
        throw Door.refused("not-yourself");
      }
      parts.staff().disable(name, form.containsKey("off"), v.member().name());
      ctx.redirect("/desk/users?done=user", HttpStatus.SEE_OTHER);
    } catch (Refused e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      users(ctx, v, e.sentence().in(v.language()), "");
    }
  }

  private void audit(Context ctx, Visit v) {
    var q = Query.of(ctx);
    var lines =
        parts
            .lists()
            .audit(
                new InboxLists.AuditQuery(q.get("by"), q.get("what"), q.number("before")),
                PAGE + 1);
    boolean more = lines.size() > PAGE;
    Pages.show(
        ctx,
        "desk/audit.jte",
        Map.of("v", v, "q", q, "lines", more ? lines.subList(0, PAGE) : lines, "more", more));
  }

  private void exportForm(Context ctx, Visit v) {
    Pages.show(
        ctx,
        "desk/export.jte",
        Map.of(
            "v",
            v,
            "states",
            List.of(InquiryState.values()),
            "chains",
            new ChainNames(parts.chains().chains(), v)));
  }

  private void export(Context ctx, Visit v) {
    var q = Query.of(ctx);
    var format =
        InquiryExport.find(ctx.pathParam("format")).orElseThrow(() -> Door.refused("not-allowed"));
    var zone = parts.settings().zone();
    var states = InquiryState.find(q.get("state")).map(Set::of).orElse(Set.of());
    var since =
        q.get("since").isEmpty()
            ? Instant.EPOCH
            : q.day("since", v.today()).atStartOfDay(zone).toInstant();
    var chain = v.member().role() == Role.CHIEF ? v.member().chain() : q.get("chain");
    var filter = new InquiryFilter(states, chain, "", since, Long.MAX_VALUE);
    parts.desk().exporting(ctx.queryString() == null ? "" : ctx.queryString(), v.member().name());
    ctx.contentType(
            switch (format) {
              case CSV -> "text/csv; charset=utf-8";
              case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
              case JSON -> "application/json";
            })
        .header(
            "Content-Disposition",
            "attachment; filename=\"oumao-inquiries." + ctx.pathParam("format") + "\"");
    try {
      new InquiryExport(parts.inquiries(), new InquiryView(zone, v.now()))
          .write(ctx.outputStream(), format, filter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
