package org.oumao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Role;
import org.oumao.settings.Setting;
import org.oumao.view.InquiryView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user}: who may work at the desk. */
@Command(
    name = "user",
    description = "Adds, lists and disables members of staff.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class UserCommand implements Callable<Integer> {
  private static final String CONSOLE = "console";

  private final Services services;
  private final Console console;

  UserCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    console.err().println("Say what to do: user add, list, disable or passwd. See user --help.");
    return 2;
  }

  @Command(
      name = "add",
      description = "Adds one; without --password-stdin prints a one-time link.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME", description = "Login name.") String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "viewer|agent|chief|admin",
              description = "What the person may do.")
          String roleName,
      @Option(names = "--chain", paramLabel = "ID", defaultValue = "", description = "A chief's.")
          String chain,
      @Option(names = "--password-stdin", description = "The password is read from stdin.")
          boolean stdin,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    var role =
        Role.find(roleName)
            .orElseThrow(
                () ->
                    new Refused(
                        ErrorCode.USAGE,
                        "--role 应为 viewer、agent、chief 或 admin。",
                        "--role is viewer, agent, chief or admin."));
    services.staffDesk().add(name, role, chain, stdin ? firstLine() : "", CONSOLE);
    var link = stdin ? "" : link(name);
    if (json) {
      var o = Json.object().put("name", name).put("role", role.code());
      if (!link.isEmpty()) {
        o.put("link", link);
      }
      console.out().println(Json.line(o));
    } else {
      console.out().println(stdin ? "Added " + name + "." : "Added " + name + ": " + link);
    }
    return 0;
  }

  /** A link by which a password is chosen, once, within a day. */
  private String link(String name) {
    var token = services.staffDesk().link(name);
    var settings = services.settings();
    var base =
        settings
            .find(Setting.OUMAO_PUBLIC_URL)
            .orElse(
                "http://"
                    + settings.get(Setting.OUMAO_HOST)
                    + ":"
                    + settings.get(Setting.OUMAO_PORT));
    return base + "/desk/welcome?token=" + token;
  }

  @Command(name = "list", description = "Lists them.", mixinStandardHelpOptions = true)
  int list(@Option(names = "--json", description = "One JSON object.") boolean json) {
    var view = new InquiryView(services.settings().zone(), services.clock().instant());
    var o = Json.object();
    var users = o.putArray("users");
    for (var m : services.staffDesk().list()) {
      if (json) {
        users
            .addObject()
            .put("name", m.name())
            .put("role", m.role().code())
            .put("chain", m.chain())
            .put("disabled", m.disabled())
            .put("since", view.time(m.since()));
      } else {
        console
            .out()
            .println(
                m.name()
                    + "  "
                    + m.role().code()
                    + "  "
                    + m.chain()
                    + (m.disabled() ? "  disabled" : ""));
      }
    }
    if (json) {
      console.out().println(Json.line(o));
    }
    return 0;
  }

  @Command(
      name = "disable",
      description = "Lets one in no longer.",
      mixinStandardHelpOptions = true)
  int disable(
      @Parameters(paramLabel = "NAME", description = "Login name.") String name,
      @Option(names = "--undo", description = "Lets one in again.") boolean undo,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    services.staffDesk().disable(name, !undo, CONSOLE);
    return told(json, name, undo ? "enabled" : "disabled");
  }

  @Command(
      name = "passwd",
      description = "Sets a new password; without --password-stdin prints a one-time link.",
      mixinStandardHelpOptions = true)
  int passwd(
      @Parameters(paramLabel = "NAME", description = "Login name.") String name,
      @Option(names = "--password-stdin", description = "The password is read from stdin.")
          boolean stdin,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    if (!stdin) {
      var link = link(name);
      console
          .out()
          .println(json ? Json.line(Json.object().put("name", name).put("link", link)) : link);
      return 0;
    }
    services.staffDesk().password(name, firstLine(), CONSOLE);
    return told(json, name, "changed");
  }

  private int told(boolean json, String name, String what) {
    console
        .out()
        .println(
            json
                ? Json.line(Json.object().put("name", name).put("done", what))
                : name + ": " + what + ".");
    return 0;
  }

  private String firstLine() {
    try {
      var line =
          new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
