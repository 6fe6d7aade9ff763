package org.oumao.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads the YAML files and passages of a folder. */
final class Documents {
  private static final ObjectMapper YAML = new ObjectMapper(yaml());
  private static final Pattern ALIAS = Pattern.compile("(?m)(?:[:,\\[-] +)([&*]\\w+)");
  private static final int LARGEST = 2_000_000;

  private Documents() {}

  private static YAMLFactory yaml() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(LARGEST);
    return YAMLFactory.builder()
        .loaderOptions(options)
        .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
        .build();
  }

  /** All passages below the folder, in the order of their paths. */
  static List<Document> passages(Path base, Faults faults) {
    var found = new ArrayList<Document>();
    for (var p : list(base, ".md")) {
      var name = name(base, p);
      if (p.getFileName().toString().equals("README.md")) {
        continue;
      }
      var text = readText(p, name, faults);
      if (text.isEmpty()) {
        continue;
      }
      int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
      if (end < 0) {
        faults.add(name, 1, "a passage starts with front matter between two lines ---");
        continue;
      }
      var data = parse(text.substring(4, end + 1), name, 1, faults);
      if (data != null) {
        found.add(new Document(name, data, text.substring(end + 5), text));
      }
    }
    return found;
  }

  /** All files {@code agreements/<id>/<name>}. */
  static List<Document> ofAgreements(Path base, String fileName, Faults faults) {
    var found = new ArrayList<Document>();
    for (var p : list(base.resolve("agreements"), fileName)) {
      if (p.getFileName().toString().equals(fileName)) {
        one(base, name(base, p), faults, found);
      }
    }
    return found;
  }

  /** Adds one YAML file where it exists. */
  static void one(Path base, String name, Faults faults, List<Document> found) {
    var text = readText(base.resolve(name), name, faults);
    var data = text.isEmpty() ? null : parse(text, name, 0, faults);
    if (data != null) {
      found.add(new Document(name, data, "", text));
    }
  }

  private static @org.jspecify.annotations.Nullable JsonNode parse(
      String yaml, String name, int before, Faults faults) {
    var alias = ALIAS.matcher(yaml);
    if (alias.find()) {
      int line = (int) yaml.substring(0, alias.start(1)).chars().filter(c -> c == '\n').count();
      faults.add(name, before + line + 1, "write the value out: & and * are not read");
      return null;
    }
    try {
      var node = YAML.readTree(yaml);
      if (node instanceof ObjectNode) {
        return node;
      }
      faults.add(name, before + 1, "expected fields (name: value)");
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      faults.add(
          name,
          before + (at == null ? 1 : at.getLineNr()),
          "is no readable YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    return null;
  }

  private static String readText(Path file, String name, Faults faults) {
    try {
      if (Files.size(file) > LARGEST) {
        faults.add(name, 0, "is larger than 2 MB");
        return "";
      }
      var text = Files.readString(file).replace("\r\n", "\n");
      if (text.isBlank()) {
        faults.add(name, 1, "is empty");
        return "";
      }
      return text;
    } catch (CharacterCodingException e) {
      faults.add(name, 0, "is not UTF-8");
      return "";
    } catch (IOException e) {
      faults.add(name, 0, "can't be read");
      return "";
    }
  }

  private static List<Path> list(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var walk = Files.walk(folder)) {
      return walk.filter(p -> p.getFileName().toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path base, Path file) {
    return base.relativize(file).toString().replace('\\', '/');
  }
}
