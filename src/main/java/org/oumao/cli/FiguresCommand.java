package org.oumao.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.oumao.chain.Period;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.view.ChainView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code figures}: what the city reports of its chains. */
@Command(
    name = "figures",
    description =
        "Firms served and the share of small ones, activities, projects signed, order volume.",
    mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Option(names = "--from", paramLabel = "DATE", description = "First day, included.")
  private String from = "";

  @Option(names = "--to", paramLabel = "DATE", description = "Last day, included.")
  private String to = "";

  @Option(names = "--chain", paramLabel = "ID", description = "Only this chain.")
  private String chain = "";

  @Option(names = "--district", paramLabel = "D", description = "Only this district.")
  private String district = "";

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  FiguresCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    var first = from.isEmpty() ? Period.ALWAYS.from() : day(from);
    var last = to.isEmpty() ? Period.ALWAYS.to() : day(to);
    var figures = services.chainDesk().figures(new Period(first, last), chain, district);
    var o = ChainView.figures(figures);
    if (json) {
      console.out().println(Json.line(o));
    } else {
      o.properties()
          .forEach(
              e ->
                  console
                      .out()
                      .println(
                          e.getKey()
                              + ": "
                              + (e.getValue().isContainerNode()
                                  ? Json.line(e.getValue())
                                  : e.getValue().asText())));
    }
    return 0;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          "日期“" + text + "”应写成 2026-11-24。",
          "Write the date " + text + " like 2026-11-24.");
    }
  }
}
