package org.oumao.care;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.oumao.knowledge.KnowledgeFolder;
import org.oumao.search.Library;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;

/** The knowledge base and its index. */
final class KnowledgeProbe implements Probe {
  private static final List<String> PARTS = List.of("agreements", "duties", "guides", "products");

  private final Settings settings;

  KnowledgeProbe(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void look(Consumer<Finding> found) {
    var base = settings.path(Setting.OUMAO_KNOWLEDGE);
    if (!Files.isDirectory(base)) {
      found.accept(Finding.error("knowledge-missing", base));
      return;
    }
    var missing = PARTS.stream().filter(p -> !Files.isDirectory(base.resolve(p))).toList();
    if (!missing.isEmpty()) {
      found.accept(
          Finding.of(
              "knowledge-missing",
              "knowledge-part-missing",
              Finding.Severity.ERROR,
              base,
              String.join(", ", missing)));
      return;
    }
    switch (Library.state(new KnowledgeFolder(base), settings.shippedIndex(), settings.home())) {
      case FITTING -> {}
      case NONE -> found.accept(Finding.error("index-stale"));
      case BROKEN ->
          found.accept(Finding.of("index-stale", "index-broken", Finding.Severity.ERROR));
    }
  }
}
