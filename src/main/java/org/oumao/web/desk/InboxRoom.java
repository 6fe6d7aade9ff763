package org.oumao.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.oumao.inquiry.InboxQuery;
import org.oumao.inquiry.Role;
import org.oumao.view.Json;
import org.oumao.web.Pages;

/** The inbox: what came in, by state, person, chain, channel and word. */
final class InboxRoom {
  private static final int PAGE = 40;

  private final DeskParts parts;
  private final Door door;

  InboxRoom(DeskParts parts, Door door) {
    this.parts = parts;
    this.door = door;
  }

  void open(RoutesConfig routes) {
    for (var path : List.of("/desk", "/desk/inbox", "/desk/inquiries")) {
      routes.get(path, door.shown(Role.VIEWER, this::list));
    }
    routes.get("/desk/news", door.shown(Role.VIEWER, this::news));
  }

  private void list(Context ctx, Visit v) {
    var q = Query.of(ctx);
    var view = InboxView.of(q.get("view"));
    var reach = InboxQuery.Reach.of(v.member());
    var query =
        new InboxQuery(
            view.states(),
            reach,
            view == InboxView.MINE ? v.member().name() : q.get("assigned"),
            q.get("chain"),
            q.get("channel"),
            view == InboxView.OVERDUE,
            view == InboxView.FOLLOW_UP,
            q.get("q"),
            q.number("before"));
    var rows = parts.lists().list(query, PAGE + 1, v.now(), v.today());
    var shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
    Pages.show(
        ctx,
        "desk/inbox.jte",
        Map.of(
            "v", v,
            "q", q,
            "view", view,
            "rows", shown,
            "more", rows.size() > PAGE,
            "counts", parts.lists().counts(reach, v.now(), v.today()),
            "chains", new ChainNames(parts.chains().chains(), v)));
  }

  /** What the page's script asks for now and then: whether anything new stands above its list. */
  private void news(Context ctx, Visit v) {
    var newest =
        parts.lists().list(InboxQuery.all(InboxQuery.Reach.of(v.member())), 1, v.now(), v.today());
    long id = newest.isEmpty() ? 0 : newest.getFirst().inquiry().id();
    ctx.contentType("application/json")
        .result(Json.line(Json.object().put("newest", Long.toString(id))));
  }
}
