package org.oumao.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of all commands. */
@Command(
    name = "oumao",
    description = "Trade-deal guidance for exporters: codes, duties, rules of origin, procedures.",
    mixinStandardHelpOptions = true,
    version = "oumao 0.1.0")
public final class OumaoCommand implements Runnable {
  private final Console console;

  private OumaoCommand(Console console) {
    this.console = console;
  }

  /**
   * Runs one command.
   *
   * @return 0 done, 1 what was asked for can't be done, 2 wrong usage
   */
  public static int run(Services services, Console console, String... args) {
    var commands = new CommandLine(new OumaoCommand(console));
    commands.addSubcommand(new DutyCommand(services, console));
    commands.addSubcommand(new HsCommand(services, console));
    commands.addSubcommand(new RuleCommand(services, console));
    commands.addSubcommand(new OriginCommand(services, console));
    commands.addSubcommand(new CompareCommand(services, console));
    commands.addSubcommand(new ServeCommand(services, console));
    commands.addSubcommand(new AskCommand(services, console));
    commands.addSubcommand(new InquiriesCommand(services, console));
    commands.addSubcommand(new UserCommand(services, console));
    commands.addSubcommand(new PersonCommand(services, console));
    commands.addSubcommand(new ChainCommand(services, console));
    commands.addSubcommand(new FiguresCommand(services, console));
    commands.addSubcommand(new DemoCommand(services, console));
    commands.addSubcommand(new KbCommand(services, console));
    commands.addSubcommand(new EvalCommand(services, console));
    commands.addSubcommand(new DoctorCommand(services, console));
    commands.addSubcommand(new BackupCommand(services, console));
    commands.addSubcommand(new RestoreCommand(services, console));
    commands.addSubcommand(new MigrateStoreCommand(console));
    commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    new Doors(console).guard(commands);
    return commands.execute(args);
  }

  @Override
  public void run() {
    CommandLine.usage(this, console.out());
  }
}
