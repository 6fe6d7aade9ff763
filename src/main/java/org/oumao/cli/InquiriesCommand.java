package org.oumao.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.InquiryFilter;
import org.oumao.inquiry.InquiryState;
import org.oumao.view.InquiryExport;
import org.oumao.view.InquiryView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inquiries}: looks at what was asked. */
@Command(
    name = "inquiries",
    description = "Lists, shows and exports inquiries, and does with them what the desk does.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class InquiriesCommand extends DeskCommands implements Callable<Integer> {
  private static final int MOST = 1_000_000;

  InquiriesCommand(Services services, Console console) {
    super(services, console);
  }

  /** Which inquiries are meant. */
  static final class Which {
    @Option(names = "--state", paramLabel = "S", description = "Only those in this state.")
    private String state = "";

    @Option(names = "--chain", paramLabel = "ID", description = "Only those of this chain.")
    private String chain = "";

    @Option(names = "--since", paramLabel = "DATE", description = "Asked on this day or later.")
    private String since = "";

    InquiryFilter filter(Services services) {
      var states =
          state.isEmpty()
              ? Set.<InquiryState>of()
              : Set.of(
                  InquiryState.find(state)
                      .orElseThrow(
                          () ->
                              new Refused(
                                  ErrorCode.USAGE,
                                  "没有状态“"
                                      + state
                                      + "”：new、answered、needs-person、in-progress、"
                                      + "waiting-user、solved、closed。",
                                  "There is no state "
                                      + state
                                      + ": new, answered, needs-person, in-progress,"
                                      + " waiting-user, solved, closed.")));
      return new InquiryFilter(states, chain, "", moment(services), Long.MAX_VALUE);
    }

    private Instant moment(Services services) {
      if (since.isEmpty()) {
        return Instant.EPOCH;
      }
      try {
        return since.length() <= 10
            ? LocalDate.parse(since).atStartOfDay(services.settings().zone()).toInstant()
            : OffsetDateTime.parse(since).toInstant();
      } catch (DateTimeParseException e) {
        throw new Refused(
            ErrorCode.USAGE,
            "日期“" + since + "”应写成 2026-11-24。",
            "Write the date " + since + " like 2026-11-24.");
      }
    }
  }

  @Override
  public Integer call() {
    console
        .err()
        .println(
            "Say what to do: inquiries list, show, export, reply, assign, close, note or add. See"
                + " inquiries --help.");
    return 2;
  }

  @Command(name = "list", description = "Newest first, in pages.", mixinStandardHelpOptions = true)
  int list(
      @Mixin Which which,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "At most this many (${DEFAULT-VALUE}).")
          int limit,
      @Option(
              names = "--before",
              paramLabel = "ID",
              defaultValue = "0",
              description = "Only those numbered below.")
          long before,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    if (limit < 1 || limit > MOST) {
      throw new Refused(
          ErrorCode.USAGE, "--limit 应在 1 到 1000000 之间。", "--limit is from 1 to 1000000.");
    }
    var filter = which.filter(services);
    var found =
        services.stores().inquiries().list(before > 0 ? filter.below(before) : filter, limit);
    if (json) {
      console.out().println(Json.line(view().page(found, limit)));
    } else {
      for (var i : found) {
        console
            .out()
            .println(
                "%6d  %s  %-8s %-12s %s"
                    .formatted(
                        i.id(),
                        view().time(i.at()),
                        i.conversation().channel().code(),
                        i.state().code(),
                        short60(i.question())));
      }
    }
    return 0;
  }

  @Command(
      name = "show",
      description = "One inquiry with all that was said and done.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID", description = "Its number.") long id,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    var dossier = services.stores().inquiries().dossier(id).orElseThrow(() -> Inquiring.none(id));
    if (json) {
      console.out().println(Json.line(view().whole(dossier)));
      return 0;
    }
    var i = dossier.inquiry();
    var out = console.out();
    out.println(
        i.id()
            + "  "
            + i.state().code()
            + "  "
            + i.conversation().channel().code()
            + "  "
            + view().time(i.at()));
    for (var m : dossier.messages()) {
      out.println();
      out.println(
          view().time(m.at())
              + "  "
              + (m.by().isEmpty() ? m.author().code() : m.by())
              + "  "
              + m.delivery().code());
      out.println(m.text());
    }
    dossier.notes().forEach(n -> out.println("\n[" + n.by() + "] " + n.text()));
    return 0;
  }

  @Command(
      name = "export",
      description = "All of them into a .csv, .xlsx or .json file.",
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "FILE", description = "Its ending says what kind.") String file,
      @Mixin Which which,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    long n =
        new InquiryExport(services.stores().inquiries(), view())
            .write(file, which.filter(services));
    if (json) {
      console.out().println(Json.line(Json.object().put("file", file).put("exported", n)));
    } else {
      console.out().println(n + " inquiries written to " + file + ".");
    }
    return 0;
  }

  private InquiryView view() {
    return new InquiryView(services.settings().zone(), services.clock().instant());
  }

  private static String short60(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }
}
