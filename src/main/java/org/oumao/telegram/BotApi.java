package org.oumao.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;
import org.oumao.view.Json;

/** Calls of the Bot API as JSON over HTTP. Never throws, never tells the token. Thread-safe. */
final class BotApi {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration CALL = Duration.ofSeconds(10);

  private final OkHttpClient client;
  private final String base;
  private final BotToken token;

  BotApi(Settings settings, BotToken token) {
    this.client = client(settings).callTimeout(CALL).build();
    this.base =
        settings
            .find(Setting.TELEGRAM_API_URL)
            .orElse("https://api.telegram.org")
            .replaceAll("/+$", "");
    this.token = token;
  }

  /** A client that goes through the proxy that was set. */
  static OkHttpClient.Builder client(Settings settings) {
    var dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(256);
    dispatcher.setMaxRequestsPerHost(256);
    var builder = new OkHttpClient.Builder().dispatcher(dispatcher).followRedirects(false);
    settings
        .find(Setting.OUMAO_PROXY)
        .ifPresent(
            p -> {
              var uri = URI.create(p);
              var type = uri.getScheme().startsWith("socks") ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
              builder.proxy(
                  new Proxy(
                      type, InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort())));
            });
    return builder;
  }

  String base() {
    return base;
  }

  BotReply call(String method, ObjectNode parameters) {
    var request =
        new Request.Builder()
            .url(base + "/bot" + token.secret() + "/" + method)
            .post(RequestBody.create(Json.line(parameters), JSON))
            .build();
    try (var response = client.newCall(request).execute()) {
      return read(response.code(), response.body().string());
    } catch (IOException e) {
      return BotReply.silence(e.getClass().getSimpleName());
    }
  }

  private static BotReply read(int code, String body) {
    try {
      var o = Json.read(body);
      var parameters = o.path("parameters");
      boolean ok = o.path("ok").asBoolean() && code < 300;
      int said = o.path("error_code").asInt(code);
      return new BotReply(
          ok,
          ok ? code : said,
          o.path("description").asText(),
          o.path("result"),
          parameters.path("retry_after").asLong(),
          parameters.path("migrate_to_chat_id").asLong());
    } catch (JsonProcessingException e) {
      return new BotReply(false, code < 300 ? 502 : code, "no JSON", Json.object(), 0, 0);
    }
  }

  /** Lets go of connections and threads. */
  void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
