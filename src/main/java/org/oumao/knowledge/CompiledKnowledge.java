package org.oumao.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder's YAML files as one JSON file, written by the build: reading some hundred YAML files
 * costs a start more than a second, this costs a tenth of it. The same readers turn either into the
 * same knowledge.
 */
public final class CompiledKnowledge {
  private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());

  private CompiledKnowledge() {}

  /** Writes the folder's documents to the file. */
  public static void write(KnowledgeFolder folder, Path file, Faults faults) {
    var root = JSON.createObjectNode();
    root.put("version", folder.version());
    var agreements = root.putArray("agreements");
    for (var d : Documents.ofAgreements(folder.path(), "agreement.yaml", faults)) {
      agreements.add(node(d));
    }
    var passages = root.putArray("passages");
    for (var d : Documents.passages(folder.path(), faults)) {
      passages.add(node(d));
    }
    try {
      Files.write(file, JSON.writeValueAsBytes(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote; the small tables still come from the folder. */
  public static KnowledgeBase read(KnowledgeFolder folder, Path file) {
    try {
      var root = JSON.readTree(file.toFile());
      var faults = new Faults();
      return folder.assemble(
          documents(root.path("agreements")),
          documents(root.path("passages")),
          faults,
          root.path("version").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what the tariff tables say of themselves to the file. */
  public static void writeTariffs(Path base, Path file, Faults faults) {
    var list = JSON.createArrayNode();
    for (var iso : DutyFiles.countries(base)) {
      var found = new ArrayList<Document>();
      Documents.one(base, DutyFiles.name(iso, ".yaml"), faults, found);
      found.forEach(d -> list.add(node(d)));
    }
    try {
      Files.write(file, JSON.writeValueAsBytes(list));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #writeTariffs} wrote. */
  static List<Document> readTariffs(Path file) {
    try {
      return documents(JSON.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode node(Document d) {
    var n = JSON.createObjectNode();
    n.put("file", d.file());
    n.set("data", d.data());
    n.put("body", d.body());
    return n;
  }

  private static List<Document> documents(JsonNode list) {
    var found = new ArrayList<Document>();
    list.forEach(
        n ->
            found.add(
                new Document(
                    n.path("file").asText(), n.path("data"), n.path("body").asText(), "")));
    return found;
  }
}
