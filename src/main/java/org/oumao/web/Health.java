package org.oumao.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import org.oumao.view.Json;

/** {@code /health/live}, {@code /health/ready}: whether the service does its work. */
public final class Health implements Room {
  private final Supplier<List<Check>> checks;

  /**
   * One part of the service.
   *
   * @param name {@code store}, {@code index} or {@code telegram}
   * @param needed whether nothing works without it
   */
  public record Check(String name, boolean up, boolean needed, String detail) {}

  public Health(Supplier<List<Check>> checks) {
    this.checks = checks;
  }

  @Override
  public void open(RoutesConfig routes) {
    routes.get("/health/live", ctx -> json(ctx, "{\"status\":\"up\"}"));
    routes.get("/health/ready", this::ready);
  }

  private void ready(Context ctx) {
    var all = checks.get();
    boolean down = all.stream().anyMatch(c -> c.needed() && !c.up());
    boolean degraded = all.stream().anyMatch(c -> !c.up());
    var o = Json.object().put("status", down ? "down" : degraded ? "degraded" : "up");
    var list = o.putArray("checks");
    for (var c : all) {
      list.addObject()
          .put("name", c.name())
          .put("status", c.up() ? "up" : "down")
          .put("detail", c.detail());
    }
    ctx.status(down ? 503 : 200);
    json(ctx, Json.line(o));
  }

  private static void json(Context ctx, String text) {
    ctx.contentType("application/json").result(text);
  }
}
