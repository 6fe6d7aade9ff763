package org.oumao.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;
import org.oumao.view.Json;

/**
 * Asks the Bot API how it stands with our bot, for whoever looks for faults: a few short calls that
 * change nothing. Never throws, never tells the token.
 */
public final class BotCheckup implements AutoCloseable {
  private static final Duration CALL = Duration.ofMillis(2_500);

  private final OkHttpClient client;
  private final String base;
  private final String token;

  public BotCheckup(Settings settings) {
    this.client = BotApi.client(settings).callTimeout(CALL).build();
    this.base =
        settings
            .find(Setting.TELEGRAM_API_URL)
            .orElse("https://api.telegram.org")
            .replaceAll("/+$", "");
    this.token = settings.get(Setting.TELEGRAM_BOT_TOKEN);
  }

  /**
   * What came back.
   *
   * @param code HTTP code, 0 when nothing came
   * @param time what the other side's clock says, if it says
   */
  public record Reply(int code, JsonNode result, Optional<Instant> time) {
    static final Reply SILENCE = new Reply(0, MissingNode.getInstance(), Optional.empty());

    public boolean ok() {
      return code >= 200 && code < 300;
    }

    /** Whether it is the token that is refused. */
    public boolean tokenRefused() {
      return code == 401 || code == 404;
    }
  }

  /** Who the bot is. */
  public Reply me() {
    return get("getMe");
  }

  /** Where Telegram brings the bot's messages. */
  public Reply webhook() {
    return get("getWebhookInfo");
  }

  /** Whether we may poll; what is waiting stays waiting. Code 409 when another one polls. */
  public Reply poll() {
    return get("getUpdates?limit=1&timeout=0");
  }

  private Reply get(String method) {
    try {
      var request = new Request.Builder().url(base + "/bot" + token + "/" + method).build();
      try (var response = client.newCall(request).execute()) {
        var date = Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant);
        return new Reply(response.code(), result(response.body().string()), date);
      }
    } catch (IOException | IllegalArgumentException e) {
      return Reply.SILENCE;
    }
  }

  private static JsonNode result(String body) {
    try {
      return Json.read(body).path("result");
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
