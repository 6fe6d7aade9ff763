package org.oumao.telegram;

/** The bot's token: never printed. */
final class BotToken {
  private final String secret;

  BotToken(String secret) {
    this.secret = secret;
  }

  /** The secret itself, for an address only. */
  String secret() {
    return secret;
  }

  /** The bot's number, which is no secret. */
  String botId() {
    int colon = secret.indexOf(':');
    return colon < 0 ? "0" : secret.substring(0, colon);
  }

  @Override
  public String toString() {
    return "***";
  }
}
