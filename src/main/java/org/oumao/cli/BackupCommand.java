package org.oumao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oumao.store.Backups;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: a copy of the database while it is used. */
@Command(
    name = "backup",
    description =
        "Writes a backup of the database while it is used, reads it back, and says what is in it.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where; by default a file named by the moment in OUMAO_HOME/backups.")
  private @Nullable Path file;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  BackupCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    var settings = services.settings();
    var backups = Backups.of(settings);
    var written =
        file == null ? backups.write(services.clock(), settings.zone()) : backups.write(file);
    if (json) {
      var o = Json.object().put("file", written.file().toString());
      o.setAll(BackupView.of(written.contents(), settings.zone()));
      console.out().println(Json.line(o));
    } else {
      console
          .out()
          .println(
              "Backed up and read back: "
                  + written.file()
                  + " ("
                  + BackupView.words(written.contents(), settings.zone())
                  + ").");
    }
    return 0;
  }
}
