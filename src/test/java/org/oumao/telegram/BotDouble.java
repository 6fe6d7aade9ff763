package org.oumao.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.oumao.view.Json;

/**
 * A Bot API of our own with true offset semantics: an update is given again and again until a
 * higher offset confirms it. Faults are put in front of the next sends.
 */
final class BotDouble implements AutoCloseable {
  static final String TOKEN = "123456789:AAtestTESTtestTESTtestTESTtestTEST";

  private final HttpServer server;
  private final List<ObjectNode> updates = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final Set<Long> blocked = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();
  private int numbers = 1000;
  private int polls;
  private int pollFaults;

  /** A message the bot sent. */
  record Sent(long chat, String text, JsonNode parameters) {
    List<String> buttons() {
      var found = new ArrayList<String>();
      for (var row : parameters.path("reply_markup").path("inline_keyboard")) {
        row.forEach(b -> found.add(b.path("callback_data").asText()));
      }
      return found;
    }
  }

  /** What Telegram answers instead, to the chat's next message. */
  record Fault(long chat, int code, int retryAfter, String description) {}

  BotDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("double-", 0).factory()));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  // What a test does.

  synchronized ObjectNode push(ObjectNode update) {
    var numbered = Json.object().put("update_id", ++numbers);
    numbered.setAll(update);
    updates.add(numbered);
    notifyAll();
    return numbered;
  }

  /** The very same update once more, as Telegram does when it is unsure. */
  synchronized void repeat(ObjectNode update) {
    updates.add(update);
    notifyAll();
  }

  ObjectNode text(long chat, String text) {
    return push(message(chat, m -> m.put("text", text)));
  }

  synchronized ObjectNode message(long chat, java.util.function.Consumer<ObjectNode> filler) {
    var update = Json.object();
    var m = update.putObject("message");
    m.put("message_id", ++numbers).put("date", 1_795_000_000);
    m.putObject("chat").put("id", chat).put("type", chat > 0 ? "private" : "group");
    m.putObject("from")
        .put("id", Math.abs(chat))
        .put("is_bot", false)
        .put("first_name", "U")
        .put("language_code", "en");
    filler.accept(m);
    return update;
  }

  void press(long chat, String data) {
    var update = Json.object();
    var q = update.putObject("callback_query");
    q.put("id", "cb" + chat + data).put("chat_instance", "1").put("data", data);
    q.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "U");
    var m = q.putObject("message").put("message_id", 5).put("date", 1);
    m.putObject("chat").put("id", chat).put("type", "private");
    push(update);
  }

  synchronized void fail(Fault fault) {
    faults.add(fault);
  }

  synchronized void block(long chat) {
    blocked.add(chat);
  }

  synchronized void notKnowing(String method) {
    unknown.add(method.toLowerCase(Locale.ROOT));
  }

  synchronized void failPolls(int times) {
    pollFaults = times;
  }

  synchronized List<Sent> to(long chat) {
    return sent.stream().filter(s -> s.chat() == chat).toList();
  }

  synchronized int count(String method) {
    return (int) calls.stream().filter(c -> c.equals(method.toLowerCase(Locale.ROOT))).count();
  }

  synchronized int polls() {
    return polls;
  }

  synchronized int waiting() {
    return updates.size();
  }

  /** Waits until it holds, ten seconds at most; whether it does. */
  synchronized boolean until(BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!holds.getAsBoolean()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(Math.min(left, 50));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  // What Telegram does.

  private void serve(HttpExchange x) throws IOException {
    var path = x.getRequestURI().getPath();
    var body = new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    Answer answer;
    try {
      answer =
          path.startsWith("/bot" + TOKEN + "/")
              ? answer(method, body.isEmpty() ? Json.object() : Json.read(body))
              : error(401, 0, "Unauthorized");
    } catch (JsonProcessingException e) {
      answer = error(400, 0, "Bad Request: no JSON");
    }
    var bytes = Json.line(answer.body()).getBytes(StandardCharsets.UTF_8);
    x.getResponseHeaders().set("Content-Type", "application/json");
    x.sendResponseHeaders(answer.code(), bytes.length);
    x.getResponseBody().write(bytes);
    x.close();
  }

  private record Answer(int code, ObjectNode body) {}

  private synchronized Answer answer(String method, JsonNode p) {
    calls.add(method);
    notifyAll();
    if (unknown.contains(method)) {
      return error(404, 0, "Not Found: method not found");
    }
    return switch (method) {
      case "getupdates" -> poll(p);
      case "getme" ->
          ok(Json.object().put("id", 123456789).put("is_bot", true).put("username", "oumao_bot"));
      case "sendmessage" -> send(p);
      default -> ok(Json.object().booleanNode(true));
    };
  }

  private Answer poll(JsonNode p) {
    if (pollFaults > 0) {
      pollFaults--;
      return error(502, 0, "Bad Gateway");
    }
    polls++;
    int offset = p.path("offset").asInt();
    updates.removeIf(u -> u.path("update_id").asInt() < offset);
    long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    while (updates.isEmpty() && System.nanoTime() < end) {
      try {
        wait(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    var list = Json.object().putArray("list");
    updates.stream().limit(100).forEach(list::add);
    return ok(list);
  }

  private Answer send(JsonNode p) {
    long chat = p.path("chat_id").asLong();
    for (var f : faults) {
      if (f.chat() == chat) {
        faults.remove(f);
        return error(f.code(), f.retryAfter(), f.description());
      }
    }
    var text = p.path("text").asText();
    if (blocked.contains(chat)) {
      return error(403, 0, "Forbidden: bot was blocked by the user");
    }
    if (text.isBlank() || text.length() > 4096) {
      return error(400, 0, "Bad Request: message is empty or too long");
    }
    sent.add(new Sent(chat, text, p));
    return ok(Json.object().put("message_id", ++numbers));
  }

  private static Answer ok(JsonNode result) {
    var o = Json.object().put("ok", true);
    o.set("result", result);
    return new Answer(200, o);
  }

  private static Answer error(int code, int retryAfter, String description) {
    var o = Json.object().put("ok", false).put("error_code", code).put("description", description);
    if (retryAfter > 0) {
      o.putObject("parameters").put("retry_after", retryAfter);
    }
    return new Answer(code, o);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
