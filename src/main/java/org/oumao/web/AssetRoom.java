package org.oumao.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Serves the assets. */
final class AssetRoom implements Room {

  @Override
  public void open(RoutesConfig routes) {
    routes.get("/assets/{name}", AssetRoom::serve);
    routes.get("/favicon.ico", ctx -> ctx.redirect(Asset.LOGO_SVG.address()));
  }

  private static void serve(Context ctx) {
    var asset = Asset.find(ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
    ctx.header(
        "Cache-Control",
        ctx.queryParam("v") == null ? "no-cache" : "public, max-age=31536000, immutable");
    ctx.contentType(asset.type()).result(asset.bytes());
  }
}
