package org.oumao.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.oumao.telegram.Webhook;

/** {@code POST /telegram/webhook}: 200 once the update is stored. */
public final class WebhookRoom implements Room {
  private static final int LARGEST = 1024 * 1024;

  private final Webhook webhook;

  public WebhookRoom(Webhook webhook) {
    this.webhook = webhook;
  }

  @Override
  public void open(RoutesConfig routes) {
    routes.post("/telegram/webhook", this::take);
  }

  private void take(Context ctx) {
    var secret = ctx.header("X-Telegram-Bot-Api-Secret-Token");
    if (secret == null || !webhook.isOurs(secret)) {
      ctx.status(secret == null ? 401 : 403);
      return;
    }
    try {
      var bytes = ctx.bodyInputStream().readNBytes(LARGEST + 1);
      ctx.status(
          bytes.length > LARGEST ? 413 : webhook.take(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
