package org.oumao;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Logs: one line an event on standard error, libraries only from warnings up. */
final class Logs {
  private static final Logger OURS = Logger.getLogger("org.oumao");

  /** Its messages may hold the bot's token; what matters of them we say ourselves. */
  private static final Logger POLLING = Logger.getLogger("org.telegram");

  private Logs() {}

  static void toStandardError() {
    var root = Logger.getLogger("");
    for (var h : root.getHandlers()) {
      root.removeHandler(h);
    }
    var handler = new ConsoleHandler();
    handler.setFormatter(new OneLine());
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    root.setLevel(Level.SEVERE);
    OURS.setLevel(Level.INFO);
    POLLING.setLevel(Level.OFF);
  }

  private static final class OneLine extends Formatter {
    @Override
    public String format(LogRecord r) {
      var at = Instant.ofEpochMilli(r.getMillis()).truncatedTo(ChronoUnit.MILLIS);
      var name = r.getLoggerName() == null ? "" : r.getLoggerName();
      return at
          + " "
          + r.getLevel().getName()
          + " "
          + name.substring(name.lastIndexOf('.') + 1)
          + ": "
          + formatMessage(r).replace('\n', ' ')
          + "\n";
    }
  }
}
