package org.oumao.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Stands between the polling library and the network: notes when the last good poll was, lets bad
 * ones rest (the library itself asks again at once), and empties updates that can't be read.
 */
final class PollWatch implements Interceptor {
  private static final System.Logger LOG = System.getLogger(PollWatch.class.getName());
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration CONFLICT = Duration.ofSeconds(3);

  private final Clock clock;
  private volatile Instant lastGood;
  private volatile String trouble = "no poll yet";
  private volatile boolean closed;
  private Duration rest = SHORTEST;

  PollWatch(Clock clock) {
    this.clock = clock;
    this.lastGood = clock.instant();
  }

  /** When Telegram last answered a poll, or polling began. */
  Instant lastGood() {
    return lastGood;
  }

  /** What is wrong since, empty when nothing is. */
  String trouble() {
    return trouble;
  }

  /** Lets no further poll out. */
  void close() {
    closed = true;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    var method = method(chain.request());
    if (!method.equals("getupdates")) {
      return forgiving(chain);
    }
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (IOException e) {
      bad("unreachable: " + e.getClass().getSimpleName(), rest);
      throw e;
    }
    if (!response.isSuccessful()) {
      var pause = response.code() == 409 ? CONFLICT : rest;
      bad(
          response.code() == 409
              ? "409: another program polls with this token, or a webhook is set"
              : "answers " + response.code(),
          pause);
      return response;
    }
    var body = Updates.readable(response.body().string());
    good();
    return response.newBuilder().body(ResponseBody.create(body, JSON)).build();
  }

  /** A server that doesn't know deleteWebhook has none to delete. */
  private static Response forgiving(Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    if (response.code() != 404) {
      return response;
    }
    response.close();
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create("{\"ok\":true,\"result\":true}", JSON))
        .build();
  }

  private static String method(Request request) {
    var segments = request.url().pathSegments();
    return segments.getLast().toLowerCase(Locale.ROOT);
  }

  private synchronized void good() {
    if (!trouble.isEmpty() && !trouble.equals("no poll yet")) {
      LOG.log(System.Logger.Level.INFO, "Telegram answers again");
    }
    trouble = "";
    rest = SHORTEST;
    lastGood = clock.instant();
  }

  private void bad(String what, Duration pause) {
    synchronized (this) {
      if (!what.equals(trouble)) {
        LOG.log(System.Logger.Level.WARNING, "Telegram: " + what);
      }
      trouble = what;
      var next = rest.multipliedBy(2);
      rest = next.compareTo(LONGEST) < 0 ? next : LONGEST;
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
