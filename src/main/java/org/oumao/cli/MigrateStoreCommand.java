package org.oumao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.store.HomeFolder;
import org.oumao.store.StoreMove;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate-store}: moves everything from one database into another. */
@Command(
    name = "migrate-store",
    description =
        "Moves everything from one database into another, empty one, and compares row counts and"
            + " checksums. Stop the service first.",
    mixinStandardHelpOptions = true)
final class MigrateStoreCommand implements Callable<Integer> {
  private static final String ADDRESS = "jdbc:(sqlite:.+|postgresql://.+)";

  private final Console console;

  @Option(names = "--from", required = true, paramLabel = "URL", description = "JDBC address.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "URL", description = "JDBC address.")
  private String to = "";

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  MigrateStoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!from.matches(ADDRESS) || !to.matches(ADDRESS) || from.equals(to)) {
      throw new Refused(
          ErrorCode.USAGE,
          "--from 和 --to 应为两个不同的地址，形如 jdbc:sqlite:/path/oumao.db 或 jdbc:postgresql://…。",
          "--from and --to are two different addresses like jdbc:sqlite:/path/oumao.db or"
              + " jdbc:postgresql://….");
    }
    var tables = moved();
    long rows = tables.stream().mapToLong(StoreMove.Table::rows).sum();
    if (json) {
      var o = Json.object().put("rows", rows);
      var list = o.putArray("tables");
      tables.forEach(
          t ->
              list.addObject()
                  .put("table", t.name())
                  .put("rows", t.rows())
                  .put("checksum", t.checksum()));
      console.out().println(Json.line(o));
    } else {
      tables.forEach(
          t -> console.out().printf("%-18s %9d  %s%n", t.name(), t.rows(), t.checksum()));
      console.out().println("Moved " + rows + " rows; every table's checksum is the same.");
    }
    return 0;
  }

  /** Nobody may write to a SQLite database while it moves: what came meanwhile would be lost. */
  private java.util.List<StoreMove.Table> moved() throws IOException {
    var home = from.startsWith("jdbc:sqlite:") ? folder(from) : Path.of("");
    if (!Files.isDirectory(home) || home.toString().isEmpty()) {
      return StoreMove.move(from, to);
    }
    var taken = HomeFolder.take(home);
    try (taken) {
      return StoreMove.move(from, to);
    }
  }

  private static Path folder(String url) {
    var file = Path.of(url.substring("jdbc:sqlite:".length())).toAbsolutePath();
    return file.getParent();
  }
}
