package org.oumao.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Letter;
import org.oumao.inquiry.Outbox;
import org.oumao.view.Json;

/**
 * Sends what stands in the outbox: at once, in order for each chat, many chats at a time. A chat
 * told to wait waits just that long while others go on; what the network loses is tried again with
 * growing pauses; who blocked us is written to no more.
 */
final class Sender implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Sender.class.getName());
  private static final Duration LOOK = Duration.ofMillis(250);

  /** A claim outlives the longest call, so that no letter is sent by two at a time. */
  private static final Duration CLAIM = Duration.ofSeconds(12);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration UNAUTHORIZED = Duration.ofSeconds(30);
  private static final int MOST_TRIES = 200;
  private static final int AT_ONCE = 64;

  private final Outbox outbox;
  private final BotApi api;
  private final ExecutorService calls;
  private final Clock clock;
  private final Consumer<String> outcomes;
  private final String name = UUID.randomUUID().toString();
  private final Semaphore signal = new Semaphore(0);
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Thread loop;
  private volatile boolean closed;

  /**
   * @param calls where messages are sent
   * @param outcomes told what became of each letter
   */
  Sender(Outbox outbox, BotApi api, ExecutorService calls, Clock clock, Consumer<String> outcomes) {
    this.outbox = outbox;
    this.api = api;
    this.calls = calls;
    this.clock = clock;
    this.outcomes = outcomes;
    this.loop = Thread.ofPlatform().name("outbox").daemon().unstarted(this::run);
  }

  void start() {
    loop.start();
  }

  /** There is something to send. */
  void wake() {
    signal.release();
  }

  private void run() {
    while (!closed) {
      try {
        if (!round()) {
          signal.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
          signal.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        pause(e);
      }
    }
  }

  private void pause(RuntimeException e) {
    if (!(e instanceof Refused)) {
      LOG.log(System.Logger.Level.ERROR, "the outbox failed: " + e.getClass().getSimpleName());
    }
    try {
      signal.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException x) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  /** Sends what can be sent now; whether there may be more. */
  private boolean round() throws InterruptedException {
    free.acquire();
    int room = 1 + free.drainPermits();
    List<Letter> letters = List.of();
    try {
      letters = outbox.claim(name, clock.instant(), CLAIM, room);
    } finally {
      free.release(room - letters.size());
    }
    for (var letter : letters) {
      calls.execute(() -> deliver(letter));
    }
    return letters.size() == room;
  }

  private void deliver(Letter letter) {
    try {
      send(letter);
    } catch (Refused e) {
      LOG.log(System.Logger.Level.WARNING, "a letter's outcome could not be stored");
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "letter " + letter.id() + " failed: " + e.getClass().getSimpleName());
    } finally {
      free.release();
      wake();
    }
  }

  private void send(Letter letter) {
    var parts = TelegramText.split(letter.text());
    for (int i = letter.partsSent(); i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      var reply = api.call("sendMessage", message(letter, parts.get(i), i == 0, last));
      if (!reply.ok()) {
        refused(letter, reply);
        return;
      }
      if (!last) {
        outbox.partSent(letter, i + 1, clock.instant().plus(CLAIM));
      }
    }
    outbox.sent(letter, clock.instant());
    outcomes.accept("sent");
  }

  private static com.fasterxml.jackson.databind.node.ObjectNode message(
      Letter letter, String text, boolean first, boolean last) {
    var o = Json.object();
    o.put("chat_id", Long.parseLong(letter.conversation().chat()));
    o.put("text", text);
    o.putObject("link_preview_options").put("is_disabled", true);
    int number = letter.about().lastIndexOf(":m");
    if (first && number >= 0) {
      o.putObject("reply_parameters")
          .put("message_id", Long.parseLong(letter.about().substring(number + 2)))
          .put("allow_sending_without_reply", true);
    }
    if (last) {
      Keyboard.put(o, letter);
    }
    return o;
  }

  private void refused(Letter letter, BotReply reply) {
    var now = clock.instant();
    if (reply.migrateTo() != 0) {
      outbox.moved(letter, Long.toString(reply.migrateTo()));
    } else if (reply.code() == 429) {
      later(letter, now.plusSeconds(Math.max(1, reply.retryAfter())), "too many requests");
    } else if (reply.blocked()) {
      outbox.blocked(letter, reply.description(), now);
      outcomes.accept("blocked");
    } else if (reply.code() == 401 || reply.code() == 404) {
      LOG.log(System.Logger.Level.ERROR, "Telegram refuses the bot's token");
      later(letter, now.plus(UNAUTHORIZED), reply.description());
    } else if (reply.passing() && letter.tries() < MOST_TRIES) {
      later(letter, now.plus(growing(letter.tries())), reply.description());
    } else {
      outbox.failed(letter, reply.description(), now);
      outcomes.accept("failed");
      LOG.log(
          System.Logger.Level.WARNING,
          "letter " + letter.id() + " was refused by Telegram with " + reply.code());
    }
  }

  private void later(Letter letter, Instant notBefore, String reason) {
    outbox.later(letter, notBefore, reason);
    outcomes.accept("retried");
  }

  /** Half a second, doubled each time, at most two minutes. */
  private static Duration growing(int tries) {
    var pause = Duration.ofMillis(500).multipliedBy(1L << Math.min(tries, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  @Override
  public void close() {
    closed = true;
    wake();
    try {
      loop.join(2000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
