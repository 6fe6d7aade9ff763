package org.oumao.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.oumao.chain.DemoChains;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.StaffMember;
import org.oumao.store.DemoInquiries;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: something to look at. */
@Command(
    name = "demo",
    description = "Fills an empty database with invented rows, each marked as such.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final int MOST = 2_000_000;
  private static final List<String> AGENTS = List.of("demo-anna", "demo-ben");

  private final Services services;
  private final Console console;

  @Option(
      names = "--inquiries",
      paramLabel = "N",
      defaultValue = "300",
      description = "How many inquiries (${DEFAULT-VALUE}).")
  private int inquiries;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  DemoCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (inquiries < 0 || inquiries > MOST) {
      throw new Refused(
          ErrorCode.USAGE, "--inquiries 应在 0 到 2000000 之间。", "--inquiries is from 0 to 2000000.");
    }
    var now = services.clock().instant();
    var desk = services.chainDesk();
    var demo = new DemoInquiries(services.stores().database(), desk.chains(), AGENTS, now);
    demo.refuseRealRows();
    for (var name : AGENTS) {
      services.stores().staff().add(new StaffMember(name, Role.AGENT, "", "", false, now), "demo");
    }
    new DemoChains(desk, LocalDate.ofInstant(now, services.settings().zone())).fill();
    demo.fill(inquiries);
    console
        .out()
        .println(
            json
                ? Json.line(Json.object().put("inquiries", inquiries))
                : "Wrote " + inquiries + " invented inquiries, and chains to go with them.");
    return 0;
  }
}
