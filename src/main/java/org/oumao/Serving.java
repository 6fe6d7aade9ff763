package org.oumao;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.oumao.care.Chores;
import org.oumao.chat.Chat;
import org.oumao.chat.Lanes;
import org.oumao.chat.Witness;
import org.oumao.cli.RunningService;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Promise;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;
import org.oumao.store.Database;
import org.oumao.store.HomeFolder;
import org.oumao.store.Stores;
import org.oumao.telegram.Telegram;
import org.oumao.web.Health;
import org.oumao.web.Metrics;
import org.oumao.web.Room;
import org.oumao.web.Site;
import org.oumao.web.WebServer;
import org.oumao.web.WebhookRoom;

/**
 * The running service, in the order data flows: store, chat, Telegram, web. What the last run left
 * unanswered or unsent is taken up at once.
 */
final class Serving implements RunningService {
  private static final System.Logger LOG = System.getLogger(Serving.class.getName());
  private static final int WORKERS = 6;
  private static final Duration STALE = Duration.ofSeconds(3);
  private static final int SWEEP = 500;

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final WebServer web;
  private final Optional<Telegram> telegram;

  /**
   * What the service is made of.
   *
   * @param desk makes the desk, told whom to wake when a reply was posted
   * @param chat makes the chat, told whom to wake when something was posted and who watches
   */
  record Parts(
      Settings settings,
      Stores stores,
      Promise promise,
      BiFunction<Runnable, Witness, Chat> chat,
      Function<Runnable, Room> desk,
      Clock clock) {}

  Serving(Parts p) {
    var stores = p.stores();
    if (stores.database().engine() == Database.Engine.SQLITE) {
      opened(HomeFolder.take(p.settings().home()));
      stores.outbox().releaseAll();
    }
    var metrics = new Metrics(() -> waiting(stores));
    var posted = new AtomicReference<Runnable>(() -> {});
    var chat = p.chat().apply(() -> posted.get().run(), metrics);
    var workers =
        Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("chat-", 0).daemon().factory());
    open.push(() -> stop(workers));
    var lanes = new Lanes(workers, chat::work);
    this.telegram =
        p.settings()
            .find(Setting.TELEGRAM_BOT_TOKEN)
            .map(
                t ->
                    opened(
                        new Telegram(
                            new Telegram.Parts(
                                p.settings(),
                                stores.inbox(),
                                stores.outbox(),
                                lanes,
                                metrics::letter,
                                p.clock()))));
    telegram.ifPresent(t -> posted.set(t::wake));
    var desk = p.desk().apply(() -> posted.get().run());
    this.web = opened(site(p, chat, metrics, desk).start());
    telegram.ifPresent(Telegram::start);
    sweepNowAndThen(chat, lanes, p.clock());
    opened(Chores.of(p.settings(), stores.database(), p.clock())).start();
  }

  private Site site(Parts p, Chat chat, Metrics metrics, Room desk) {
    var rooms = new ArrayList<Room>(List.of(desk));
    rooms.add(new Health(() -> checks(p.stores())));
    rooms.add(metrics);
    telegram.filter(Telegram::isWebhook).ifPresent(t -> rooms.add(new WebhookRoom(t.webhook())));
    return new Site(
        p.settings(),
        chat,
        p.stores().inbox(),
        p.stores().inquiries(),
        p.promise(),
        p.clock(),
        rooms);
  }

  private List<Health.Check> checks(Stores stores) {
    var checks = new ArrayList<Health.Check>();
    boolean answers = stores.database().answers();
    checks.add(new Health.Check("store", answers, true, answers ? "answers" : "does not answer"));
    checks.add(new Health.Check("index", true, true, "open"));
    telegram.ifPresent(
        t -> {
          var trouble = t.trouble();
          checks.add(
              new Health.Check(
                  "telegram", trouble.isEmpty(), false, trouble.isEmpty() ? "answers" : trouble));
        });
    return checks;
  }

  /** Answers what a crash, a full disk or another replica's end left behind. */
  private void sweepNowAndThen(Chat chat, Lanes lanes, Clock clock) {
    var sweeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sweep").daemon().factory());
    sweeper.execute(() -> sweep(chat, lanes, clock, Duration.ZERO));
    sweeper.scheduleWithFixedDelay(() -> sweep(chat, lanes, clock, STALE), 1, 1, TimeUnit.SECONDS);
    open.push(sweeper::shutdownNow);
  }

  private static void sweep(Chat chat, Lanes lanes, Clock clock, Duration age) {
    try {
      chat.waiting(clock.instant().minus(age), SWEEP).forEach(lanes::submit);
    } catch (Refused e) {
      LOG.log(System.Logger.Level.DEBUG, "the sweep waits for the store");
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the sweep failed: " + e.getClass().getSimpleName());
    }
  }

  private static Number waiting(Stores stores) {
    try {
      return stores.outbox().waiting();
    } catch (Refused e) {
      return Double.NaN;
    }
  }

  private static void stop(java.util.concurrent.ExecutorService workers)
      throws InterruptedException {
    workers.shutdown();
    workers.awaitTermination(3, TimeUnit.SECONDS);
  }

  private <T extends AutoCloseable> T opened(T thing) {
    open.push(thing);
    return thing;
  }

  @Override
  public String addresses() {
    return web.address();
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, "closing failed: " + e.getClass().getSimpleName());
      }
    }
  }
}
