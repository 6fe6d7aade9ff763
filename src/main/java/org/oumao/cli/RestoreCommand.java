package org.oumao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.store.Restoring;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts a backup in the database's place. */
@Command(
    name = "restore",
    description =
        "Puts a backup in the database's place after checking it; what was there is kept aside.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A backup made by oumao backup.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Only check the file and say what is in it.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Do it.")
  private boolean yes;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  RestoreCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    var settings = services.settings();
    var restoring = new Restoring(settings, services.clock());
    if (!dryRun && !yes) {
      restoring.check(file);
      throw new Refused(
          ErrorCode.USAGE,
          "文件没有问题，但恢复会替换现有数据库；确定请加 --yes，只查看请加 --dry-run。",
          "The file is sound, but restoring replaces the database; add --yes to do it, --dry-run to"
              + " look only.");
    }
    var restored = dryRun ? null : restoring.restore(file);
    var contents = restored == null ? restoring.check(file) : restored.contents();
    var aside = restored == null ? "" : restored.aside().map(Path::toString).orElse("");
    if (json) {
      var o = Json.object().put("file", file.toString()).put("restored", !dryRun);
      o.setAll(BackupView.of(contents, settings.zone()));
      if (!aside.isEmpty()) {
        o.put("kept", aside);
      }
      console.out().println(Json.line(o));
    } else {
      console
          .out()
          .println(
              (dryRun ? "Sound, nothing touched: " : "Restored: ")
                  + BackupView.words(contents, settings.zone())
                  + (aside.isEmpty() ? "." : ". What was there is kept as " + aside + "."));
    }
    return 0;
  }
}
