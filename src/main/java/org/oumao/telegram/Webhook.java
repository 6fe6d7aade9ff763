package org.oumao.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.oumao.fact.Refused;
import org.oumao.view.Json;

/** Takes updates that Telegram brings. Thread-safe. */
public final class Webhook {
  private final byte[] secret;
  private final Intake intake;

  Webhook(String secret, Intake intake) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.intake = intake;
  }

  /** Whether the header's secret is ours; takes as long for a wrong one. */
  public boolean isOurs(String header) {
    return MessageDigest.isEqual(secret, header.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Takes one update.
   *
   * @return the HTTP status: 200 once stored, 400 for what is no update, 503 while the store can't
   *     take it
   */
  public int take(String body) {
    try {
      if (!(Json.read(body) instanceof ObjectNode o) || !o.path("update_id").isIntegralNumber()) {
        return 400;
      }
      intake.take(List.of(Updates.read(o)));
      return 200;
    } catch (JsonProcessingException e) {
      return 400;
    } catch (Refused e) {
      return 503;
    }
  }
}
