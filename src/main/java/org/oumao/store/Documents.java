package org.oumao.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oumao.advice.Context;
import org.oumao.advice.Option;
import org.oumao.fact.Citation;
import org.oumao.fact.Fact;
import org.oumao.fact.Language;
import org.oumao.fact.Verification;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.AnswerStatus;
import org.oumao.inquiry.ConversationState;
import org.oumao.view.Json;

/** Answers and conversations as the JSON documents that stand in the tables. */
final class Documents {
  private Documents() {}

  static String write(Answer a) {
    if (a.isNone()) {
      return "";
    }
    var o = Json.object();
    o.put("status", a.status().code());
    o.put("reason", a.reason());
    o.put("language", a.language().code());
    o.put("text", a.text());
    var citations = o.putArray("citations");
    a.citations().forEach(c -> put(citations, c));
    var facts = o.putArray("facts");
    for (var f : a.facts()) {
      var fact = facts.addObject().put("name", f.name()).put("value", f.value());
      put(fact.putArray("citation"), f.citation());
    }
    options(o.putArray("options"), a.options());
    o.put("confidence", a.confidence());
    o.put("knowledge", a.knowledge());
    return Json.line(o);
  }

  static Answer answer(String text) {
    if (text.isEmpty()) {
      return Answer.NONE;
    }
    var o = read(text);
    var citations = new ArrayList<Citation>();
    o.path("citations").forEach(c -> citations.add(citation(c)));
    var facts = new ArrayList<Fact>();
    for (var f : o.path("facts")) {
      facts.add(
          new Fact(
              f.path("name").asText(),
              f.path("value").asText(),
              citation(f.path("citation").path(0))));
    }
    return new Answer(
        AnswerStatus.valueOf(o.path("status").asText().toUpperCase(Locale.ROOT)),
        o.path("reason").asText(),
        language(o.path("language").asText()),
        o.path("text").asText(),
        citations,
        facts,
        options(o.path("options")),
        o.path("confidence").asDouble(),
        o.path("knowledge").asText());
  }

  static String write(ConversationState s) {
    var o = Json.object();
    var c = s.context();
    o.putObject("context")
        .put("product", c.product())
        .put("hs", c.hs())
        .put("country", c.country())
        .put("agreement", c.agreement())
        .put("intent", c.intent())
        .put("pending", c.pending());
    o.put("wanted", s.wanted());
    o.put("spoken", s.spoken());
    o.put("pending", s.pending());
    options(o.putArray("options"), s.options());
    return Json.line(o);
  }

  static ConversationState state(String text) {
    var o = read(text);
    var c = o.path("context");
    return new ConversationState(
        new Context(
            c.path("product").asText(),
            c.path("hs").asText(),
            c.path("country").asText(),
            c.path("agreement").asText(),
            c.path("intent").asText(),
            c.path("pending").asText()),
        o.path("wanted").asText(),
        o.path("spoken").asText(),
        o.path("pending").asLong(),
        options(o.path("options")));
  }

  static String write(List<Option> options) {
    if (options.isEmpty()) {
      return "";
    }
    var o = Json.object();
    options(o.putArray("options"), options);
    return Json.line(o);
  }

  static List<Option> optionsOf(String text) {
    return text.isEmpty() ? List.of() : options(read(text).path("options"));
  }

  static Language language(String code) {
    return Language.find(code).orElse(Language.ZH);
  }

  private static void options(ArrayNode list, List<Option> options) {
    options.forEach(x -> list.addObject().put("label", x.label()).put("say", x.say()));
  }

  private static List<Option> options(JsonNode list) {
    var found = new ArrayList<Option>();
    list.forEach(x -> found.add(new Option(x.path("label").asText(), x.path("say").asText())));
    return found;
  }

  private static void put(ArrayNode list, Citation c) {
    list.addObject()
        .put("source", c.source())
        .put("locator", c.locator())
        .put("passage", c.passage())
        .put("verified", c.verified().code())
        .put("asOf", c.asOf().toString());
  }

  private static Citation citation(JsonNode c) {
    return new Citation(
        c.path("source").asText(),
        c.path("locator").asText(),
        c.path("passage").asText(),
        Verification.find(c.path("verified").asText()).orElse(Verification.UNVERIFIED),
        LocalDate.parse(c.path("asOf").asText()));
  }

  private static JsonNode read(String text) {
    try {
      return Json.read(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document in the database is no JSON", e);
    }
  }
}
