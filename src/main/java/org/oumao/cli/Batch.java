package org.oumao.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.view.Json;

/** One request a line in, one object a line out, in order; a bad line gives its error. */
final class Batch {
  private final Console console;

  Batch(Console console) {
    this.console = console;
  }

  /** Answers every line of plain text. */
  int words(String file, Function<String, JsonNode> answer) {
    return lines(file, line -> guarded(line, answer));
  }

  /** Answers every line that is a JSON object. */
  int objects(String file, Function<ObjectNode, JsonNode> answer) {
    return lines(
        file,
        line -> {
          ObjectNode request;
          try {
            if (!(Json.read(line) instanceof ObjectNode o)) {
              return notAnObject();
            }
            request = o;
          } catch (JsonProcessingException e) {
            return notAnObject();
          }
          var out = guarded(line, unused -> answer.apply(request));
          if (out.has("error") && request.path("id").isValueNode()) {
            var withId = Json.object();
            withId.set("id", Json.object().textNode(request.path("id").asText()));
            withId.set("error", out.get("error"));
            return withId;
          }
          return out;
        });
  }

  private static JsonNode notAnObject() {
    return Json.error(
        ErrorCode.BAD_INPUT.code(), "This line is no JSON object; give one object a line.");
  }

  private static JsonNode guarded(String line, Function<String, JsonNode> answer) {
    try {
      return answer.apply(line);
    } catch (Refused e) {
      return Json.error(e, line.length() > 1000 ? line.substring(0, 1000) : line);
    }
  }

  private int lines(String file, Function<String, JsonNode> answer) {
    try (var in = open(file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var writer =
          new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        writer.write(Json.line(answer.apply(line)));
        writer.write('\n');
      }
      writer.flush();
      return 0;
    } catch (NoSuchFileException e) {
      throw noFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open(String file) throws IOException {
    return file.equals("-") ? console.in() : Files.newInputStream(Path.of(file));
  }

  static Refused noFile(String file) {
    return new Refused(
        ErrorCode.NO_FILE,
        "没有文件 " + file + "，请核对路径。",
        "There is no file " + file + "; check the path.");
  }
}
