package org.oumao.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;

/** The web server: headers and errors that all addresses share, and the rooms behind them. */
public final class WebServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WebServer.class.getName());
  private static final int THREADS = 48;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";
  private static final Words WORDS = new Words("org.oumao.web.web");

  private final Javalin javalin;
  private final String host;

  private WebServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts serving.
   *
   * @param port 0 picks a free one
   * @throws Refused when the port can't be had
   */
  public static WebServer start(String host, int port, List<Room> rooms) {
    var javalin =
        Javalin.create(
            c -> {
              c.startup.showJavalinBanner = false;
              c.startup.showOldJavalinVersionWarning = false;
              c.http.generateEtags = false;
              c.jetty.threadPool = new QueuedThreadPool(THREADS, 4, 30_000);
              c.jetty.modifyHttpConfiguration(h -> h.setSendServerVersion(false));
              c.routes.before(WebServer::shield);
              c.routes.exception(Refused.class, WebServer::refuse);
              c.routes.exception(HttpResponseException.class, WebServer::refuse);
              c.routes.exception(Exception.class, WebServer::fail);
              rooms.forEach(r -> r.open(c.routes));
            });
    try {
      javalin.start(host, port);
    } catch (RuntimeException e) {
      throw new Refused(
          ErrorCode.PORT_IN_USE,
          "端口 " + port + " 打不开，可能已被占用；请用 OUMAO_PORT 换一个，0 表示任选。",
          "Can't open port "
              + port
              + ", perhaps it is in use; set OUMAO_PORT to another, 0 picks one.");
    }
    return new WebServer(javalin, host);
  }

  /** Where it is reached on this machine. */
  public String address() {
    var shown = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return "http://" + shown + ":" + javalin.port();
  }

  public int port() {
    return javalin.port();
  }

  private static void shield(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    ctx.header("Cache-Control", "no-store");
  }

  private static void refuse(Refused e, Context ctx) {
    Pages.error(ctx, status(e.code()), e.code().code(), e.sentence());
  }

  private static void refuse(HttpResponseException e, Context ctx) {
    switch (e.getStatus()) {
      case 404 -> Pages.error(ctx, 404, ErrorCode.NOT_FOUND.code(), WORDS.both("no-page"));
      case 413 -> Pages.error(ctx, 413, ErrorCode.TOO_LARGE.code(), WORDS.both("too-large"));
      default ->
          Pages.error(ctx, e.getStatus(), ErrorCode.BAD_INPUT.code(), WORDS.both("bad-request"));
    }
  }

  private static void fail(Exception e, Context ctx) {
    var place = e.getStackTrace().length == 0 ? "" : " in " + e.getStackTrace()[0];
    LOG.log(
        System.Logger.Level.ERROR,
        ctx.method() + " failed: " + e.getClass().getSimpleName() + place);
    Pages.error(ctx, 500, "failed", WORDS.both("failed"));
  }

  private static int status(ErrorCode code) {
    return switch (code) {
      case NOT_FOUND -> 404;
      case NOT_ALLOWED -> 403;
      case TOO_LARGE -> 413;
      case TOO_MANY -> 429;
      case BUSY -> 503;
      default -> 400;
    };
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
