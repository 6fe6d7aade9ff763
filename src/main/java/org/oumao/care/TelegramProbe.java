package org.oumao.care;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;
import org.oumao.telegram.BotCheckup;

/** The proxy and Telegram behind it, as far as they are set. */
final class TelegramProbe implements Probe {
  private static final int MILLIS = 2_500;
  private static final Duration FAR_OFF = Duration.ofMinutes(2);
  private static final int POLLS = 2;
  private static final int CONFLICT = 409;

  /** The form of a token: what else is set can't be one, nor stand in an address. */
  private static final String FORM = "\\d+:[A-Za-z0-9_-]+";

  private final Settings settings;
  private final HomeProbe home;
  private final Clock clock;

  TelegramProbe(Settings settings, HomeProbe home, Clock clock) {
    this.settings = settings;
    this.home = home;
    this.clock = clock;
  }

  @Override
  public void look(Consumer<Finding> found) {
    if (!proxyAnswers()) {
      found.accept(Finding.error("proxy"));
      return;
    }
    var token = settings.get(Setting.TELEGRAM_BOT_TOKEN);
    if (token.isEmpty()) {
      return;
    }
    if (!token.matches(FORM)) {
      found.accept(Finding.error("telegram-token"));
      return;
    }
    try (var checkup = new BotCheckup(settings)) {
      telegram(checkup, found);
    }
  }

  private boolean proxyAnswers() {
    var proxy = settings.get(Setting.OUMAO_PROXY);
    if (proxy.isEmpty()) {
      return true;
    }
    var uri = URI.create(proxy);
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private void telegram(BotCheckup checkup, Consumer<Finding> found) {
    var me = checkup.me();
    clock(me, found);
    if (me.tokenRefused()) {
      found.accept(Finding.error("telegram-token"));
      return;
    }
    if (!me.ok()) {
      found.accept(Finding.error("telegram-unreachable"));
      return;
    }
    boolean polling = settings.get(Setting.TELEGRAM_MODE).equals("polling");
    var set = checkup.webhook().result().path("url").asText();
    var ours = settings.get(Setting.TELEGRAM_WEBHOOK_URL);
    if (!set.isEmpty() && (polling || !set.equals(ours))) {
      found.accept(
          polling
              ? Finding.error("telegram-webhook-set")
              : Finding.of("telegram-webhook-set", "webhook-elsewhere", Finding.Severity.ERROR));
    } else if (polling && !home.inUse() && isPolledByAnother(checkup)) {
      found.accept(Finding.error("telegram-two-pollers"));
    }
  }

  /** One poll may come between two of the other's; a service of our own would be disturbed. */
  private static boolean isPolledByAnother(BotCheckup checkup) {
    for (int i = 0; i < POLLS; i++) {
      if (checkup.poll().code() == CONFLICT) {
        return true;
      }
    }
    return false;
  }

  private void clock(BotCheckup.Reply reply, Consumer<Finding> found) {
    reply
        .time()
        .map(t -> Duration.between(t, clock.instant()))
        .filter(d -> d.abs().compareTo(FAR_OFF) > 0)
        .ifPresent(d -> found.accept(Finding.error("clock", d.toSeconds())));
  }
}
