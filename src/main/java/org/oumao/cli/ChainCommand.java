package org.oumao.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oumao.chain.ChainTally;
import org.oumao.chain.Editor;
import org.oumao.chain.Figures;
import org.oumao.chain.ImportKind;
import org.oumao.chain.ImportReport;
import org.oumao.chain.Period;
import org.oumao.chain.RowFault;
import org.oumao.chain.Slice;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.sheet.Sheet;
import org.oumao.sheet.SheetReader;
import org.oumao.view.ChainView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chain}: what is kept on industry chains. */
@Command(
    name = "chain",
    description = "Imports and lists what is kept on industry chains.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ChainCommand implements Callable<Integer> {
  private static final int ROWS_TO_GUESS_BY = 20;

  private final Services services;
  private final Console console;

  ChainCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    console.err().println("Say what to do: chain import, list or show. See chain --help.");
    return 2;
  }

  @Command(
      name = "import",
      description = "Takes in the good rows of a table and names the bad ones by row and column.",
      mixinStandardHelpOptions = true)
  int take(
      @Parameters(
              paramLabel = "KIND",
              description = "chiefs, companies, activities, projects or services.")
          String kindCode,
      @Parameters(paramLabel = "FILE", description = "CSV (UTF-8, GBK) or XLSX.") Path file,
      @Option(names = "--dry-run", description = "Only say what would be done.") boolean dryRun,
      @Option(
              names = "--by",
              paramLabel = "USER",
              defaultValue = "",
              description = "Who does it, for the audit log; a chief changes the own chain only.")
          String by,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    var kind =
        ImportKind.find(kindCode)
            .orElseThrow(
                () ->
                    new Refused(
                        ErrorCode.USAGE,
                        "没有“" + kindCode + "”这一类：chiefs、companies、activities、projects、services。",
                        "There is no kind "
                            + kindCode
                            + ": chiefs, companies, activities, projects, services."));
    var sheet = SheetReader.read(file);
    var desk = services.chainDesk();
    var report = desk.take(kind, sheet, dryRun, by.isEmpty() ? Editor.CONSOLE : desk.editor(by));
    var language = languageOf(sheet);
    if (json) {
      console.out().println(Json.line(ChainView.report(report, language)));
    } else {
      print(report, dryRun, language);
    }
    boolean nothing = report.imported() + report.updated() + report.skipped() == 0;
    return nothing && !report.problems().isEmpty() ? 1 : 0;
  }

  /** Who makes a table in Chinese is told of its faults in Chinese. */
  private static Language languageOf(Sheet sheet) {
    return Language.of(
        sheet.header()
            + sheet.rows().stream()
                .limit(ROWS_TO_GUESS_BY)
                .map(r -> String.join(" ", r.cells()))
                .collect(Collectors.joining()));
  }

  private void print(ImportReport report, boolean dryRun, Language language) {
    print("", report.problems(), language);
    print("? ", report.warnings(), language);
    console
        .out()
        .println(
            "%s%d imported, %d updated, %d skipped, %d problems"
                .formatted(
                    dryRun ? "Would be: " : "",
                    report.imported(),
                    report.updated(),
                    report.skipped(),
                    report.problems().size()));
  }

  private void print(String sign, List<RowFault> faults, Language language) {
    for (var f : faults) {
      console
          .out()
          .println(sign + "row " + f.row() + ", " + f.column() + ": " + f.message().in(language));
    }
  }

  @Command(
      name = "list",
      description = "All chains with how much is kept on each.",
      mixinStandardHelpOptions = true)
  int list(@Option(names = "--json", description = "One JSON object.") boolean json) {
    var tallies =
        services.chainDesk().lists().tallies().stream()
            .collect(Collectors.toMap(ChainTally::chain, Function.identity()));
    var o = Json.object();
    var list = o.putArray("chains");
    for (var c : services.chainDesk().chains()) {
      var t = tallies.getOrDefault(c.id(), ChainTally.none(c.id()));
      if (json) {
        list.add(ChainView.chain(c, t));
      } else {
        console
            .out()
            .println(
                "%-28s %3d chiefs %6d companies %4d activities %4d projects %6d services  %s"
                    .formatted(
                        c.id(),
                        t.chiefs(),
                        t.companies(),
                        t.activities(),
                        t.projects(),
                        t.services(),
                        c.name().zh()));
      }
    }
    if (json) {
      console.out().println(Json.line(o));
    }
    return 0;
  }

  @Command(
      name = "show",
      description = "One chain with its chiefs and newest rows.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID", description = "Its id or name.") String id,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "100",
              description = "At most this many rows of each kind (${DEFAULT-VALUE}).")
          int limit,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    var chain = services.chainDesk().get(id);
    var lists = services.chainDesk().lists();
    var scope = new Figures.Scope(Period.ALWAYS, chain.id(), "");
    var slice = Slice.first(scope, Math.clamp(limit, 1, SheetReader.MOST_ROWS));
    var tally =
        lists.tallies().stream()
            .filter(t -> t.chain().equals(chain.id()))
            .findFirst()
            .orElse(ChainTally.none(chain.id()));
    var o = ChainView.chain(chain, tally);
    rows(o, "chief_posts", lists.chiefs(scope), ChainView::row);
    rows(o, "company_rows", lists.firms(slice).rows(), ChainView::row);
    rows(o, "activity_rows", lists.activities(slice).rows(), ChainView::row);
    rows(o, "project_rows", lists.projects(slice, false).rows(), ChainView::row);
    rows(o, "service_rows", lists.services(slice).rows(), ChainView::row);
    if (json) {
      console.out().println(Json.line(o));
    } else {
      o.properties()
          .forEach(
              e -> {
                if (e.getKey().contains("_")) {
                  e.getValue().forEach(r -> console.out().println("  " + Json.line(r)));
                } else {
                  console
                      .out()
                      .println(
                          e.getKey()
                              + ": "
                              + (e.getValue().isContainerNode()
                                  ? Json.line(e.getValue())
                                  : e.getValue().asText()));
                }
              });
    }
    return 0;
  }

  private static <T> void rows(
      ObjectNode o, String name, List<T> rows, Function<T, ObjectNode> view) {
    var list = o.putArray(name);
    rows.forEach(r -> list.add(view.apply(r)));
  }
}
