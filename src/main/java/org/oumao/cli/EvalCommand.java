package org.oumao.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oumao.advice.Question;
import org.oumao.eval.ExpectedAnswer;
import org.oumao.eval.Judge;
import org.oumao.eval.OwnQuestions;
import org.oumao.eval.Score;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: how many questions of a set are answered rightly. Records nothing. */
@Command(
    name = "eval",
    description =
        "Answers a set of questions (JSON lines) and counts the right ones; without a file, the"
            + " passages' own test questions.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Questions, one JSON object a line.")
  private @Nullable Path file;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Option(names = "--floor", description = "Exit 1 below this share of right answers, e.g. 0.85.")
  private double floor;

  EvalCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    var score =
        file == null ? OwnQuestions.score(services.library(), services.adviser()) : score(file);
    if (json) {
      console.out().println(Json.line(view(score)));
    } else {
      print(score);
    }
    return (double) score.all().right() / Math.max(1, score.all().total()) >= floor ? 0 : 1;
  }

  private Score score(Path set) {
    var score = new Score();
    try {
      int number = 0;
      for (var line : Files.readAllLines(set)) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        var expected = read(line, number);
        var advice = services.adviser().advise(Question.of(expected.question()));
        score.add(expected, Judge.judge(expected, advice), advice.text());
      }
    } catch (NoSuchFileException e) {
      throw Batch.noFile(set.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return score;
  }

  private static ExpectedAnswer read(String line, int number) {
    try {
      return ExpectedAnswer.read(Json.read(line));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          "第 " + number + " 行不是一个问题（JSON 对象）。",
          "Line " + number + " is no question (a JSON object).");
    }
  }

  private static ObjectNode view(Score score) {
    var o = Json.object();
    o.put("total", score.all().total());
    o.put("right", score.all().right());
    shares(o.putObject("byKind"), score.byKind());
    shares(o.putObject("byLanguage"), score.byLanguage());
    o.put("forbidden", score.forbidden());
    var misses = o.putArray("misses");
    score.misses().forEach(m -> misses.addObject().put("id", m.id()).put("why", m.why()));
    return o;
  }

  private static void shares(ObjectNode o, Map<String, Score.Share> shares) {
    shares.forEach((k, s) -> o.putObject(k).put("total", s.total()).put("right", s.right()));
  }

  private void print(Score score) {
    score
        .misses()
        .forEach(
            m -> {
              var text = m.text().replace('\n', ' ');
              console
                  .out()
                  .println(
                      m.id()
                          + " "
                          + m.question()
                          + " ["
                          + m.why()
                          + "] "
                          + text.substring(0, Math.min(100, text.length())));
            });
    score.byKind().forEach((k, s) -> console.out().println(k + ": " + s.right() + "/" + s.total()));
    score
        .byLanguage()
        .forEach((k, s) -> console.out().println(k + ": " + s.right() + "/" + s.total()));
    console
        .out()
        .println(
            score.all().right()
                + " of "
                + score.all().total()
                + " right, "
                + score.forbidden()
                + " forbidden");
  }
}
