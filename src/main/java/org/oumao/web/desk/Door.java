package org.oumao.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;
import org.oumao.inquiry.Passwords;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.StaffMember;
import org.oumao.settings.Setting;
import org.oumao.web.Bodies;
import org.oumao.web.Pages;

/**
 * Lets staff in and keeps everyone else out: login, sessions, and the token that every form carries
 * so that no other site can send it.
 */
final class Door {
  private static final System.Logger LOG = System.getLogger(Door.class.getName());
  private static final Duration DAY = Duration.ofHours(12);
  private static final String COOKIE = "oumao_desk";
  private static final String TOKEN = "[0-9a-f]{32}";
  private static final int YEAR = 365 * 24 * 3600;
  private static final Words WORDS = new Words("org.oumao.web.desk.desk");

  private final DeskParts parts;
  private final Throttle throttle;
  private final boolean secure;

  Door(DeskParts parts) {
    this.parts = parts;
    this.throttle = new Throttle(parts.clock());
    this.secure = parts.settings().get(Setting.OUMAO_PUBLIC_URL).startsWith("https:");
  }

  /** What is done for a member of staff. */
  interface Inside {
    void serve(Context ctx, Visit visit);
  }

  void open(RoutesConfig routes) {
    routes.post("/desk/login", this::login);
    routes.post("/desk/logout", posted(Role.VIEWER, this::logout));
    routes.get("/desk/welcome", this::welcome);
    routes.post("/desk/welcome", this::choose);
    routes.get("/desk/language/{code}", this::language);
  }

  /** Shows a page to members whose role is at least this one; the login form to all others. */
  Handler shown(Role atLeast, Inside inside) {
    return ctx -> {
      var visit = visit(ctx);
      if (visit.isEmpty()) {
        loginForm(ctx, "");
        return;
      }
      allow(visit.get(), atLeast);
      inside.serve(ctx, visit.get());
    };
  }

  /** Takes what a form sent, if it carries the session's token. */
  Handler posted(Role atLeast, Inside inside) {
    return ctx -> {
      var visit = visit(ctx).orElseThrow(() -> refused("expired"));
      checkToken(ctx, form(ctx));
      allow(visit, atLeast);
      inside.serve(ctx, visit);
    };
  }

  /** The fields of the form that was sent, read once. */
  static Map<String, String> form(Context ctx) {
    Map<String, String> read = ctx.attribute("form");
    if (read == null) {
      read = Bodies.form(ctx);
      ctx.attribute("form", read);
    }
    return read;
  }

  private static void allow(Visit visit, Role atLeast) {
    boolean enough =
        switch (atLeast) {
          case VIEWER -> true;
          case AGENT, CHIEF -> visit.mayAct();
          case ADMIN -> visit.isAdmin();
        };
    if (!enough) {
      throw refused("not-allowed");
    }
  }

  private Optional<Visit> visit(Context ctx) {
    return session(ctx)
        .flatMap(s -> parts.sessions().find(Passwords.tokenHash(s), parts.clock().instant()))
        .map(m -> visit(ctx, m));
  }

  private Visit visit(Context ctx, StaffMember member) {
    var done = ctx.queryParam("done");
    return new Visit(
        member,
        formToken(ctx),
        Pages.language(ctx),
        parts.settings().zone(),
        parts.clock().instant(),
        done == null ? "" : done);
  }

  private static Optional<String> session(Context ctx) {
    return Optional.ofNullable(ctx.cookie(COOKIE)).filter(c -> c.matches(TOKEN));
  }

  /** Follows from the cookie, which no other site and no script can read. */
  private static String formToken(Context ctx) {
    return session(ctx).map(s -> Passwords.tokenHash("form " + s)).orElse("");
  }

  private static void checkToken(Context ctx, Map<String, String> form) {
    var wanted = formToken(ctx).getBytes(StandardCharsets.UTF_8);
    var sent = form.getOrDefault("_csrf", "").getBytes(StandardCharsets.UTF_8);
    if (wanted.length == 0 || !MessageDigest.isEqual(wanted, sent)) {
      throw refused("expired");
    }
  }

  private void loginForm(Context ctx, String fault) {
    var token = session(ctx).orElseGet(() -> giveCookie(ctx));
    Pages.show(
        ctx,
        "desk/login.jte",
        Map.of(
            "v",
            stranger(ctx, Passwords.tokenHash("form " + token)),
            "fault",
            fault,
            "to",
            ctx.path().startsWith("/desk/") && fault.isEmpty() ? address(ctx) : ""));
  }

  private static String address(Context ctx) {
    return ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
  }

  private Visit stranger(Context ctx, String token) {
    var nobody = new StaffMember("", Role.VIEWER, "", "", true, parts.clock().instant());
    return new Visit(
        nobody, token, Pages.language(ctx), parts.settings().zone(), parts.clock().instant(), "");
  }

  private String giveCookie(Context ctx) {
    var token = Passwords.token();
    var cookie = new Cookie(COOKIE, token);
    cookie.setPath("/desk");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
    return token;
  }

  private void login(Context ctx) {
    var form = form(ctx);
    checkToken(ctx, form);
    var name = form.getOrDefault("username", "").strip();
    long wait = throttle.secondsToWait(name);
    if (wait > 0) {
      ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", Long.toString(wait));
      loginForm(ctx, WORDS.say(Pages.language(ctx), "login.wait", wait));
      return;
    }
    var member = parts.staff().login(name, form.getOrDefault("password", ""));
    if (member.isEmpty()) {
      throttle.wrong(name);
      LOG.log(System.Logger.Level.INFO, "a wrong name or password at the desk");
      ctx.status(HttpStatus.UNAUTHORIZED);
      loginForm(ctx, WORDS.say(Pages.language(ctx), "login.wrong"));
      return;
    }
    throttle.right(name);
    session(ctx).ifPresent(s -> parts.sessions().close(Passwords.tokenHash(s)));
    begin(ctx, member.get().name());
    var to = form.getOrDefault("to", "");
    ctx.redirect(isOurs(to) ? to : "/desk", HttpStatus.SEE_OTHER);
  }

  private void begin(Context ctx, String name) {
    var now = parts.clock().instant();
    parts.sessions().open(Passwords.tokenHash(giveCookie(ctx)), name, now, now.plus(DAY));
  }

  /** A page of the desk, not another site that begins alike. */
  private static boolean isOurs(String to) {
    return to.matches("/desk(/[A-Za-z0-9_./-]*)?(\\?[^\\s\\\\]*)?") && !to.contains("//");
  }

  private void logout(Context ctx, Visit visit) {
    session(ctx).ifPresent(s -> parts.sessions().close(Passwords.tokenHash(s)));
    giveCookie(ctx);
    ctx.redirect("/desk", HttpStatus.SEE_OTHER);
  }

  private void welcome(Context ctx) {
    var link = ctx.queryParam("token") == null ? "" : ctx.queryParam("token");
    var member = parts.staff().invited(link).orElseThrow(() -> refused("link-over"));
    var token = session(ctx).orElseGet(() -> giveCookie(ctx));
    Pages.show(
        ctx,
        "desk/welcome.jte",
        Map.of(
            "v",
            stranger(ctx, Passwords.tokenHash("form " + token)),
            "name",
            member.name(),
            "link",
            link,
            "fault",
            ""));
  }

  private void choose(Context ctx) {
    var form = form(ctx);
    checkToken(ctx, form);
    var link = form.getOrDefault("token", "");
    var member = parts.staff().invited(link).orElseThrow(() -> refused("link-over"));
    var password = form.getOrDefault("password", "");
    try {
      if (!password.equals(form.getOrDefault("again", ""))) {
        throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("welcome.differ"));
      }
      parts.staff().password(member.name(), password, member.name());
    } catch (Refused e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      Pages.show(
          ctx,
          "desk/welcome.jte",
          Map.of(
              "v", stranger(ctx, formToken(ctx)),
              "name", member.name(),
              "link", link,
              "fault", e.sentence().in(Pages.language(ctx))));
      return;
    }
    begin(ctx, member.name());
    ctx.redirect("/desk", HttpStatus.SEE_OTHER);
  }

  private void language(Context ctx) {
    Language.find(ctx.pathParam("code"))
        .ifPresent(
            l -> {
              var cookie = new Cookie("oumao_lang", l.code());
              cookie.setMaxAge(YEAR);
              cookie.setSameSite(SameSite.LAX);
              ctx.cookie(cookie);
            });
    var back = ctx.queryParam("back");
    ctx.redirect(back != null && isOurs(back) ? back : "/desk", HttpStatus.SEE_OTHER);
  }

  static Refused refused(String key) {
    return new Refused(ErrorCode.NOT_ALLOWED, WORDS.both(key));
  }
}
