package org.oumao.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;
import org.oumao.inquiry.Inquiries;
import org.oumao.inquiry.Inquiry;
import org.oumao.view.AskView;
import org.oumao.view.Json;

/** {@code POST /api/ask}: one question, answered as JSON. */
final class AskApi implements Room {
  private static final int LONGEST_ID = 200;
  private static final Words WORDS = new Words("org.oumao.web.web");

  private final WebChat chat;
  private final Inquiries inquiries;

  AskApi(WebChat chat, Inquiries inquiries) {
    this.chat = chat;
    this.inquiries = inquiries;
  }

  @Override
  public void open(RoutesConfig routes) {
    routes.post("/api/ask", this::ask);
  }

  private void ask(Context ctx) {
    var request = request(Bodies.text(ctx));
    var question = request.path("question");
    if (!question.isTextual()) {
      throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("no-question"));
    }
    var lang = text(request, "lang");
    if (!lang.isEmpty() && Language.find(lang).isEmpty()) {
      throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("bad-lang"));
    }
    var id = text(request, "id");
    if (id.length() > LONGEST_ID) {
      throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("bad-id"));
    }
    var conversation = WebChat.named(ctx, text(request, "conversation"));
    long start = System.nanoTime();
    var received =
        chat.ask(
            ctx,
            new WebChat.Asked(
                conversation,
                id,
                question.asText(),
                Language.find(lang).map(Language::code).orElse("")));
    var o =
        AskView.of(
            id, received.reply(), Duration.ofNanos(System.nanoTime() - start), received.inquiry());
    o.put("conversation", conversation.chat());
    if (received.inquiry() != 0) {
      inquiries.find(received.inquiry()).ifPresent(i -> page(o, i));
    }
    ctx.contentType("application/json").result(Json.line(o));
  }

  /** The inquiry's own page, where a person's reply can be read later. */
  private static void page(ObjectNode o, Inquiry i) {
    o.put("page", "/i/" + i.code());
    o.put("state", i.state().code());
  }

  private static ObjectNode request(String body) {
    try {
      if (Json.read(body) instanceof ObjectNode o) {
        return o;
      }
    } catch (JsonProcessingException e) {
      throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("no-json"));
    }
    throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("no-json"));
  }

  private static String text(JsonNode request, String field) {
    var value = request.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isValueNode()) {
      throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("bad-request"));
    }
    return value.asText();
  }
}
