package org.oumao.knowledge;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The list of the city's industry chains, {@code chains.yaml}. */
public final class ChainFile {
  private ChainFile() {}

  /** The ids of all chains, in the order of the file; none where there is no file. */
  public static Set<String> ids(Path base) {
    var file = base.resolve("chains.yaml");
    var ids = new LinkedHashSet<String>();
    if (!Files.isRegularFile(file)) {
      return ids;
    }
    try {
      for (var chain : new YAMLMapper().readTree(Files.newBufferedReader(file))) {
        ids.add(chain.path("id").asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ids;
  }
}
