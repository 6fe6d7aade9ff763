package org.oumao.cli;

import java.util.Arrays;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.view.Json;
import picocli.CommandLine;

/** The terminal's door: turns what went wrong into one sentence or one error object. */
final class Doors {
  private static final System.Logger LOG = System.getLogger(Doors.class.getName());

  private final Console console;

  Doors(Console console) {
    this.console = console;
  }

  void guard(CommandLine commands) {
    commands.setParameterExceptionHandler(
        (e, args) -> {
          say(args, ErrorCode.USAGE.code(), firstLine(e.getMessage()) + " See --help.");
          return CommandLine.ExitCode.USAGE;
        });
    commands.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          var args = parsed.originalArgs().toArray(String[]::new);
          if (e instanceof Refused r) {
            say(args, r.code().code(), r.sentence().in(Language.of(String.join(" ", args))));
            return r.code() == ErrorCode.USAGE ? 2 : 1;
          }
          LOG.log(System.Logger.Level.ERROR, "a command failed: " + e);
          say(args, "failed", "Something went wrong inside Oumao: " + e.getMessage());
          return 1;
        });
  }

  private void say(String[] args, String code, String message) {
    if (Arrays.asList(args).contains("--json")) {
      console.out().println(Json.line(Json.error(code, message)));
    } else {
      console.err().println(message);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
