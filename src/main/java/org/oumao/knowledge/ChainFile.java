package org.oumao.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.oumao.fact.Bilingual;
import org.oumao.hs.HsCode;

/** Reads the list of the city's industry chains, {@code chains.yaml}. */
public final class ChainFile {
  private static final String NAME = "chains.yaml";

  private ChainFile() {}

  /**
   * One chain as listed.
   *
   * @param codes chapters, headings or subheadings that it mainly exports
   * @param products everyday words for what it makes
   */
  public record Entry(String id, Bilingual name, List<HsCode> codes, List<String> products) {
    public Entry {
      codes = List.copyOf(codes);
      products = List.copyOf(products);
    }
  }

  /** All chains, in the order of the file; none where there is no file. */
  public static List<Entry> read(Path base, Faults faults) {
    var file = base.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      var text = Files.readString(file);
      return entries(new YAMLMapper().readTree(text), text, faults);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      faults.add(NAME, at == null ? 0 : at.getLineNr(), "is no readable YAML");
    } catch (IOException e) {
      faults.add(NAME, 0, "can't be read");
    }
    return List.of();
  }

  private static List<Entry> entries(JsonNode list, String text, Faults faults) {
    var document = new Document(NAME, list, "", text);
    var f = new Fields(document, faults);
    var found = new ArrayList<Entry>();
    var ids = new HashSet<String>();
    for (var n : list) {
      var id = Fields.text(n, "id");
      int line = document.lineOf("id: " + id);
      if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        f.fault("id: " + id, "an id is made of small letters, digits and hyphens");
        continue;
      }
      if (!ids.add(id)) {
        f.fault("id: " + id, line + 1, "the id " + id + " stands twice");
        continue;
      }
      var codes = new ArrayList<HsCode>();
      for (var code : f.words(n, "hs")) {
        HsCode.find(code)
            .ifPresentOrElse(codes::add, () -> f.fault(code, line, code + " is no HS code"));
      }
      found.add(new Entry(id, f.both(n, "id: " + id, line), codes, f.words(n, "products")));
    }
    return found;
  }
}
