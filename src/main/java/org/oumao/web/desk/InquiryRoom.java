package org.oumao.web.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Desk;
import org.oumao.inquiry.Dossier;
import org.oumao.inquiry.InboxQuery;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.StaffMember;
import org.oumao.view.Json;
import org.oumao.web.Pages;

/** One inquiry: read, answered, given on, closed; and those typed in from phone and counter. */
final class InquiryRoom {
  private static final Duration WRITING = Duration.ofSeconds(40);

  private final DeskParts parts;
  private final Door door;

  /** Who wrote on which inquiry just now: {@code 17 anna}. */
  private final Cache<String, Boolean> writing =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(WRITING).build();

  InquiryRoom(DeskParts parts, Door door) {
    this.parts = parts;
    this.door = door;
  }

  void open(RoutesConfig routes) {
    routes.get("/desk/add", door.shown(Role.AGENT, (ctx, v) -> addForm(ctx, v, "", "")));
    routes.post("/desk/add", door.posted(Role.AGENT, this::add));
    routes.get("/desk/inquiries/{id}", door.shown(Role.VIEWER, (ctx, v) -> page(ctx, v, "", "")));
    routes.get("/desk/inquiries/{id}/state", door.shown(Role.VIEWER, this::state));
    act(routes, "reply", this::reply);
    act(routes, "note", this::note);
    act(routes, "assign", this::assign);
    act(routes, "follow-up", this::followUp);
    act(routes, "close", this::close);
  }

  /** What a form of the page asks for. */
  private interface Action {
    void on(Desk.Seen seen, Map<String, String> form, Visit visit);
  }

  /** Does it and shows the page again; where it can't be done, with what was written kept. */
  private void act(RoutesConfig routes, String name, Action action) {
    routes.post(
        "/desk/inquiries/{id}/" + name,
        door.posted(
            Role.AGENT,
            (ctx, v) -> {
              var form = Door.form(ctx);
              try {
                action.on(seen(ctx, form), form, v);
              } catch (Refused e) {
                if (e.code() == ErrorCode.NOT_ALLOWED || e.code() == ErrorCode.NOT_FOUND) {
                  throw e;
                }
                ctx.status(
                    e.code() == ErrorCode.BUSY ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
                page(ctx, v, e.sentence().in(v.language()), form.getOrDefault("text", ""));
                return;
              }
              ctx.redirect("/desk/inquiries/" + id(ctx) + "?done=" + name, HttpStatus.SEE_OTHER);
            }));
  }

  private static Desk.Seen seen(Context ctx, Map<String, String> form) {
    var version = form.getOrDefault("version", "");
    return new Desk.Seen(id(ctx), version.matches("\\d{1,18}") ? Long.parseLong(version) : 0);
  }

  private static long id(Context ctx) {
    var id = ctx.pathParam("id");
    return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
  }

  private Dossier dossier(Context ctx, Visit v) {
    return parts
        .inquiries()
        .dossier(id(ctx))
        .filter(d -> InboxQuery.Reach.of(v.member()).covers(d.inquiry()))
        .orElseThrow(
            () ->
                new Refused(
                    ErrorCode.NOT_FOUND,
                    "没有这条咨询，或不在您的产业链。",
                    "There is no such inquiry, or it is not of your chain."));
  }

  private void page(Context ctx, Visit v, String fault, String draft) {
    var d = dossier(ctx, v);
    var values = new HashMap<String, Object>();
    values.put("v", v);
    values.put("d", d);
    values.put("followUp", parts.lists().followUp(d.inquiry().id()));
    values.put("staff", colleagues());
    values.put("chains", new ChainNames(parts.chains().chains(), v));
    values.put("fault", fault);
    values.put("draft", draft);
    Pages.show(ctx, "desk/inquiry.jte", values);
  }

  private List<StaffMember> colleagues() {
    return parts.staff().list().stream().filter(m -> !m.disabled() && m.role().mayAct()).toList();
  }

  /** What the page's script asks for: whether it changed, and who else is writing. */
  private void state(Context ctx, Visit v) {
    var inquiry = dossier(ctx, v).inquiry();
    var me = inquiry.id() + " " + v.member().name();
    if ("yes".equals(ctx.queryParam("writing"))) {
      writing.put(me, true);
    }
    var o = Json.object().put("version", Long.toString(inquiry.version()));
    var others = o.putArray("writing");
    writing.asMap().keySet().stream()
        .filter(k -> k.startsWith(inquiry.id() + " ") && !k.equals(me))
        .forEach(k -> others.add(k.substring(k.indexOf(' ') + 1)));
    ctx.contentType("application/json").result(Json.line(o));
  }

  private void reply(Desk.Seen seen, Map<String, String> form, Visit v) {
    parts.desk().reply(seen, form.getOrDefault("text", ""), v.member().name());
    parts.posted().run();
    writing.invalidate(seen.id() + " " + v.member().name());
  }

  private void note(Desk.Seen seen, Map<String, String> form, Visit v) {
    parts.desk().note(seen.id(), form.getOrDefault("text", ""), v.member().name());
  }

  private void assign(Desk.Seen seen, Map<String, String> form, Visit v) {
    parts.desk().assign(seen, form.getOrDefault("to", ""), v.member().name());
  }

  private void followUp(Desk.Seen seen, Map<String, String> form, Visit v) {
    var day = form.getOrDefault("day", "");
    try {
      var text = day.isBlank() ? "" : LocalDate.parse(day.strip()).toString();
      parts.desk().followUp(seen.id(), text, v.member().name());
    } catch (DateTimeParseException e) {
      throw new Refused(
          ErrorCode.BAD_INPUT, "日期应写成 2026-11-24。", "Write the date like 2026-11-24.");
    }
  }

  private void close(Desk.Seen seen, Map<String, String> form, Visit v) {
    var result =
        InquiryState.find(form.getOrDefault("result", "")).orElse(InquiryState.IN_PROGRESS);
    parts.desk().close(seen, result, v.member().name());
    var words = form.getOrDefault("text", "").strip();
    if (!words.isEmpty()) {
      parts.desk().note(seen.id(), words, v.member().name());
    }
  }

  private static void addForm(Context ctx, Visit v, String fault, String question) {
    Pages.show(ctx, "desk/add.jte", Map.of("v", v, "fault", fault, "question", question));
  }

  private void add(Context ctx, Visit v) {
    var form = Door.form(ctx);
    var channel =
        Channel.WALK_IN.code().equals(form.get("channel")) ? Channel.WALK_IN : Channel.PHONE;
    var question = form.getOrDefault("question", "");
    try {
      long id = parts.desk().add(channel, question, v.member().name(), parts.adviser().get());
      ctx.redirect("/desk/inquiries/" + id + "?done=add", HttpStatus.SEE_OTHER);
    } catch (Refused e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      addForm(ctx, v, e.sentence().in(v.language()), question);
    }
  }
}
