package org.oumao.telegram;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.oumao.fact.Refused;
import org.oumao.settings.Settings;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Long polling. The library moves its offset before its consumer is done and stops for good when
 * that throws: so the consumer returns only once all is recorded, and never throws; and polling is
 * begun anew when nothing good came for 90 seconds.
 */
final class Poller implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Poller.class.getName());
  private static final int WAIT_SECONDS = 25;
  private static final Duration DEAD = Duration.ofSeconds(90);

  /** After a quiet week the numbers of updates begin anew: forget the offset before that. */
  private static final Duration QUIET = Duration.ofDays(6);

  private static final List<String> ASKED_FOR =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private final Settings settings;
  private final BotToken token;
  private final String base;
  private final Intake intake;
  private final Clock clock;
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("telegram-start").daemon().factory());
  private ScheduledExecutorService polling = executor();
  private volatile PollWatch watch;
  private volatile Instant lastUpdate;
  private volatile boolean closed;

  Poller(Settings settings, BotToken token, String base, Intake intake, Clock clock) {
    this.settings = settings;
    this.token = token;
    this.base = base;
    this.intake = intake;
    this.clock = clock;
    this.watch = new PollWatch(clock);
    this.lastUpdate = clock.instant();
  }

  void start() {
    starter.execute(this::begin);
  }

  /** Begins anew where polling has died; to be called now and then. */
  void look() {
    var now = clock.instant();
    boolean dead = watch.lastGood().plus(DEAD).isBefore(now);
    boolean quiet = lastUpdate.plus(QUIET).isBefore(now);
    if ((dead || quiet) && !closed) {
      LOG.log(System.Logger.Level.WARNING, "polling begins anew");
      lastUpdate = now;
      starter.execute(
          () -> {
            end();
            begin();
          });
    }
  }

  /** What is wrong, empty when polls are answered. */
  String trouble() {
    var t = watch.trouble();
    long seconds = Duration.between(watch.lastGood(), clock.instant()).toSeconds();
    if (!t.isEmpty()) {
      return t;
    }
    return seconds > DEAD.toSeconds() ? "last good poll " + seconds + " s ago" : "";
  }

  /** Asks until Telegram lets us poll. */
  private void begin() {
    while (!closed) {
      watch = new PollWatch(clock);
      try {
        var client =
            BotApi.client(settings)
                .addInterceptor(watch)
                .readTimeout(Duration.ofSeconds(WAIT_SECONDS + 15L))
                .build();
        polling = executor();
        new TelegramBotsLongPollingApplication(
                Updates::mapper, () -> client, () -> polling, NoPause::new)
            .registerBot(token.secret(), this::url, Poller::ask, this::consume);
        return;
      } catch (TelegramApiException | RuntimeException e) {
        LOG.log(System.Logger.Level.DEBUG, "polling can't begin yet");
        end();
        rest();
      }
    }
  }

  private void rest() {
    try {
      Thread.sleep(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private TelegramUrl url() {
    var uri = URI.create(base);
    int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("http") ? 80 : 443;
    return TelegramUrl.builder().schema(uri.getScheme()).host(uri.getHost()).port(port).build();
  }

  private static GetUpdates ask(int lastReceived) {
    return GetUpdates.builder()
        .limit(100)
        .timeout(WAIT_SECONDS)
        .offset(lastReceived + 1)
        .allowedUpdates(ASKED_FOR)
        .build();
  }

  /** Returns once all is recorded; Telegram keeps it until the next poll confirms it. */
  private void consume(List<Update> updates) {
    lastUpdate = clock.instant();
    while (!closed) {
      try {
        intake.take(updates);
        return;
      } catch (Refused e) {
        LOG.log(System.Logger.Level.WARNING, "updates wait for the store");
      } catch (RuntimeException e) {
        LOG.log(
            System.Logger.Level.ERROR, "updates can't be taken: " + e.getClass().getSimpleName());
        if (updates.size() > 1) {
          updates.forEach(u -> consume(List.of(u)));
        }
        return;
      }
      rest();
    }
  }

  private void end() {
    watch.close();
    polling.shutdownNow();
  }

  private static ScheduledExecutorService executor() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("telegram-poll").daemon().factory());
  }

  @Override
  public void close() {
    closed = true;
    starter.shutdownNow();
    end();
  }

  /** The pauses are kept by the watch. */
  private static final class NoPause implements BackOff {
    @Override
    public void reset() {}

    @Override
    public long nextBackOffMillis() {
      return 1;
    }
  }
}
