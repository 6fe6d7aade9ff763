package org.oumao;

import java.nio.file.Path;
import java.time.Clock;
import org.oumao.cli.Console;
import org.oumao.cli.OumaoCommand;

/** The front door: arguments in, exit code out. */
public final class Oumao {

  private Oumao() {}

  public static void main(String[] args) {
    Logs.toStandardError();
    var dir = Path.of(System.getProperty("oumao.dir", ".")).toAbsolutePath().normalize();
    var console = new Console(System.in, System.out, System.err);
    int exit;
    try (var house = new House(System.getenv(), dir, Clock.systemUTC())) {
      exit = OumaoCommand.run(house, console, args);
    }
    System.exit(exit);
  }
}
