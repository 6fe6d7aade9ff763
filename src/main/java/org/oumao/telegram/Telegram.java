package org.oumao.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.oumao.chat.Lanes;
import org.oumao.fact.Language;
import org.oumao.fact.Words;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.Outbox;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;
import org.oumao.view.Json;

/** The Telegram channel: polling or webhook in, the outbox out, menus. */
public final class Telegram implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Telegram.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final List<String> MENU =
      List.of("start", "help", "duty", "rule", "compare", "cbec", "person", "lang", "privacy");
  private static final Words WORDS = new Words("org.oumao.chat.chat");

  private final Settings settings;
  private final BotToken token;
  private final BotApi api;
  private final Intake intake;
  private final Sender sender;
  private final Poller poller;
  private final ExecutorService calls;
  private final ScheduledExecutorService care =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("telegram-care").daemon().factory());
  private final boolean webhook;
  private volatile boolean hooked;
  private volatile boolean introduced;

  /**
   * What the channel works with.
   *
   * @param lanes where what was recorded is answered
   * @param outcomes told what became of each letter
   */
  public record Parts(
      Settings settings,
      Inbox inbox,
      Outbox outbox,
      Lanes lanes,
      Consumer<String> outcomes,
      Clock clock) {}

  public Telegram(Parts parts) {
    this.settings = parts.settings();
    this.token = new BotToken(settings.get(Setting.TELEGRAM_BOT_TOKEN));
    this.api = new BotApi(settings, token);
    this.calls =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().name("telegram-call-", 0).daemon().factory());
    this.intake =
        new Intake(
            new Intake.Parts(
                parts.inbox(), parts.outbox(), parts.lanes(), api, calls, parts.clock()),
            new UpdateReader(token.botId(), ""));
    this.sender = new Sender(parts.outbox(), api, calls, parts.clock(), parts.outcomes());
    this.poller = new Poller(settings, token, api.base(), intake, parts.clock());
    this.webhook = settings.get(Setting.TELEGRAM_MODE).equals("webhook");
  }

  /** Begins to send, and to take in; what Telegram doesn't answer yet is asked again later. */
  public void start() {
    sender.start();
    care.execute(this::introduce);
    care.execute(webhook ? this::hook : poller::start);
    care.execute(this::menus);
    care.scheduleWithFixedDelay(this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
  }

  /** There is something to send. */
  public void wake() {
    sender.wake();
  }

  /** Where Telegram brings updates, in webhook mode. */
  public Webhook webhook() {
    return new Webhook(settings.get(Setting.TELEGRAM_WEBHOOK_SECRET), intake);
  }

  public boolean isWebhook() {
    return webhook;
  }

  /** What is wrong with the channel, empty when nothing is. */
  public String trouble() {
    if (webhook) {
      return hooked ? "" : "setWebhook was not accepted yet";
    }
    return poller.trouble();
  }

  /** Learns the bot's own name, by which groups address it. */
  private void introduce() {
    var me = api.call("getMe", Json.object());
    if (me.ok()) {
      intake.readBy(
          new UpdateReader(
              me.result().path("id").asText(token.botId()), me.result().path("username").asText()));
      introduced = true;
    } else if (me.code() == 401) {
      LOG.log(
          System.Logger.Level.ERROR, "Telegram refuses the bot's token: check TELEGRAM_BOT_TOKEN");
    }
  }

  private void hook() {
    var parameters =
        Json.object()
            .put("url", settings.get(Setting.TELEGRAM_WEBHOOK_URL))
            .put("secret_token", settings.get(Setting.TELEGRAM_WEBHOOK_SECRET))
            .put("max_connections", 40);
    List.of("message", "edited_message", "callback_query", "my_chat_member")
        .forEach(parameters.withArray("allowed_updates")::add);
    var reply = api.call("setWebhook", parameters);
    hooked = reply.ok();
    if (!hooked) {
      LOG.log(System.Logger.Level.WARNING, "setWebhook was refused with " + reply.code());
    }
  }

  /** Menus in both languages; a server that knows no menus is no trouble. */
  private void menus() {
    api.call("setMyCommands", menu(Language.EN));
    api.call("setMyCommands", menu(Language.ZH).put("language_code", "zh"));
  }

  private static ObjectNode menu(Language language) {
    var o = Json.object();
    var commands = o.putArray("commands");
    MENU.forEach(
        c ->
            commands
                .addObject()
                .put("command", c)
                .put("description", WORDS.say(language, "menu-" + c)));
    return o;
  }

  private void look() {
    if (!introduced) {
      introduce();
    }
    if (webhook) {
      if (!hooked) {
        hook();
      }
    } else {
      poller.look();
    }
  }

  @Override
  public void close() {
    care.shutdownNow();
    poller.close();
    sender.close();
    calls.shutdown();
    try {
      if (!calls.awaitTermination(3, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.INFO, "letters under way are sent at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
  }
}
