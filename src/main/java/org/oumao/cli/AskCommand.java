package org.oumao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.oumao.advice.Context;
import org.oumao.advice.Question;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Incoming;
import org.oumao.view.AskView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: one question as a user would type it. */
@Command(
    name = "ask",
    description = "Answers one question as a user would type it, and records it.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question.")
  private List<String> words = List.of();

  @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the answer.")
  private String lang = "";

  @Option(names = "--no-record", description = "A trial: nothing is recorded.")
  private boolean noRecord;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE|-",
      description = "One {\"id\",\"question\"} a line in, one object a line out.")
  private String batch = "";

  AskCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!lang.isEmpty() && Language.find(lang).isEmpty()) {
      throw new Refused(ErrorCode.USAGE, "--lang 应为 zh 或 en。", "--lang is zh or en.");
    }
    if (!batch.isEmpty()) {
      return new Batch(console).objects(batch, this::one);
    }
    if (words.isEmpty()) {
      throw new Refused(
          ErrorCode.USAGE,
          "请写下问题，例如：ask \"RCEP 产地证有效期多久\"。",
          "Write the question, for example: ask \"how long is an RCEP certificate valid\".");
    }
    var said = said(String.join(" ", words));
    if (json) {
      console.out().println(Json.line(said.view("")));
    } else {
      print(said);
    }
    return 0;
  }

  private JsonNode one(ObjectNode request) {
    var question = request.path("question");
    if (!question.isTextual()) {
      throw new Refused(
          ErrorCode.BAD_INPUT, "这一行缺少文字 question。", "This line lacks question, a text.");
    }
    return said(question.asText()).view(request.path("id").asText());
  }

  private record Said(Answer answer, Duration took, long inquiry) {
    ObjectNode view(String id) {
      return AskView.of(id, answer, took, inquiry);
    }
  }

  private Said said(String question) {
    if (noRecord) {
      var language = Language.find(lang).orElseGet(() -> Language.of(question));
      var adviser = services.adviser();
      long start = System.nanoTime();
      var advice =
          adviser.advise(new Question(Incoming.readable(question), language, Context.NONE));
      return new Said(
          Answer.of(advice, adviser.knowledgeVersion()),
          Duration.ofNanos(System.nanoTime() - start),
          0);
    }
    var conversation = new Conversation(Channel.CLI, UUID.randomUUID().toString());
    var incoming =
        Incoming.text(conversation, "1", services.clock().instant(), question)
            .with(new Incoming.Origin(lang, "", "", false));
    var chat = services.chat();
    long start = System.nanoTime();
    var received = chat.ask(incoming);
    return new Said(
        received.reply(), Duration.ofNanos(System.nanoTime() - start), received.inquiry());
  }

  private void print(Said said) {
    var out = console.out();
    var answer = said.answer();
    out.println(answer.text());
    if (!answer.citations().isEmpty()) {
      out.println();
      for (var c : answer.citations()) {
        out.println(
            "  "
                + c.label()
                + (answer.language() == Language.ZH ? "（" : " (")
                + c.verified().phrase().in(answer.language())
                + (answer.language() == Language.ZH ? "，" : ", ")
                + c.asOf()
                + (answer.language() == Language.ZH ? "）" : ")"));
      }
    }
    for (var o : answer.options()) {
      out.println("  · " + o.label());
    }
  }
}
