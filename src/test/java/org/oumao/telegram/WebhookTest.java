package org.oumao.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oumao.settings.Setting;
import org.oumao.view.Json;

class WebhookTest {
  private static final String SECRET = "s3cr3t_" + "x".repeat(20);
  @TempDir private Path folder;
  private BotDouble api;
  private TelegramRig rig;

  @BeforeEach
  void start() {
    api = new BotDouble();
    rig =
        new TelegramRig(
            folder,
            api,
            Map.of(
                Setting.TELEGRAM_MODE, "webhook",
                Setting.TELEGRAM_WEBHOOK_URL, "https://example.org/telegram/webhook",
                Setting.TELEGRAM_WEBHOOK_SECRET, SECRET));
  }

  @AfterEach
  void stop() {
    rig.close();
    api.close();
  }

  @Test
  void whatTelegramBringsThriceIsAnsweredOnceAndNothingIsPolled() {
    var update = Json.object().put("update_id", 5);
    update.setAll(api.message(900, m -> m.put("text", "validity?")));
    for (int i = 0; i < 3; i++) {
      assertThat(rig.telegram().webhook().take(Json.line(update))).isEqualTo(200);
    }
    assertThat(api.until(() -> api.to(900).size() == 1)).isTrue();
    assertThat(rig.inquiries()).hasSize(1);
    assertThat(api.until(() -> api.count("setWebhook") == 1)).isTrue();
    assertThat(api.count("getUpdates")).isZero();
    assertThat(api.count("deleteWebhook")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "s3cr3t_xxxxxxxxxxxxxxxxxxx", "S3CR3T_XXXXXXXXXXXXXXXXXXXX"})
  void anotherSecretIsNotOurs(String secret) {
    assertThat(rig.telegram().webhook().isOurs(secret)).isFalse();
    assertThat(rig.telegram().webhook().isOurs(SECRET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"update_id\":\"x\"}", "7"})
  void whatIsNoUpdateIsRefused(String body) {
    assertThat(rig.telegram().webhook().take(body)).isEqualTo(400);
  }
}
