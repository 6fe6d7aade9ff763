package org.oumao.store;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Looks at the database for a few seconds, without changing it and while it may be in use. */
public final class DatabaseExam {
  private DatabaseExam() {}

  /** How the database stands. */
  public enum State {
    /** There is none yet. */
    NONE,
    SOUND,
    CORRUPT,
    /** Made by a newer program. */
    NEWER,
    /** It can't be opened now. */
    UNREACHABLE
  }

  /**
   * @param version of its tables, 0 when it can't be told
   * @param latest when its newest inquiry came; the epoch when there is none
   */
  public record Result(State state, int version, Instant latest) {}

  /**
   * Looks at the database behind the JDBC address.
   *
   * @param atMost a big database is looked through only so far
   */
  public static Result look(String url, Duration atMost) {
    return switch (Database.Engine.of(url)) {
      case SQLITE -> sqlite(url, atMost);
      case POSTGRESQL -> postgres(url, atMost);
    };
  }

  private static Result sqlite(String url, Duration atMost) {
    var file = Database.file(url);
    if (!Files.exists(file)) {
      return new Result(State.NONE, 0, Instant.EPOCH);
    }
    try {
      if (Files.size(file) == 0) {
        return new Result(State.NONE, 0, Instant.EPOCH);
      }
    } catch (java.io.IOException e) {
      return new Result(State.UNREACHABLE, 0, Instant.EPOCH);
    }
    var address = "jdbc:sqlite:file:" + StoreFile.escaped(file) + "?mode=ro";
    try (var c = DriverManager.getConnection(address)) {
      if (!sound(c, atMost)) {
        return new Result(State.CORRUPT, 0, Instant.EPOCH);
      }
      return tables(c);
    } catch (SQLException e) {
      return new Result(state(e), 0, Instant.EPOCH);
    }
  }

  private static State state(SQLException e) {
    var said = String.valueOf(e.getMessage());
    return said.contains("SQLITE_CORRUPT") || said.contains("SQLITE_NOTADB")
        ? State.CORRUPT
        : State.UNREACHABLE;
  }

  /** Whether no damage is found before the time is over. */
  private static boolean sound(Connection c, Duration atMost) throws SQLException {
    var timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    try (var s = c.createStatement()) {
      s.execute("PRAGMA busy_timeout = 1000");
      timer.schedule(
          () -> {
            s.cancel();
            return true;
          },
          atMost.toMillis(),
          TimeUnit.MILLISECONDS);
      try (var rows = s.executeQuery("PRAGMA quick_check(1)")) {
        return rows.next() && rows.getString(1).equals("ok");
      }
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("SQLITE_INTERRUPT")) {
        return true;
      }
      throw e;
    } finally {
      timer.shutdownNow();
    }
  }

  private static Result postgres(String url, Duration atMost) {
    var patience = Long.toString(Math.max(1, atMost.toSeconds()));
    var properties = new Properties();
    properties.put("connectTimeout", patience);
    properties.put("loginTimeout", patience);
    properties.put("socketTimeout", patience);
    try (var c = DriverManager.getConnection(url, properties)) {
      return tables(c);
    } catch (SQLException e) {
      return new Result(State.UNREACHABLE, 0, Instant.EPOCH);
    }
  }

  private static Result tables(Connection c) {
    int version = (int) number(c, Migrations.VERSION);
    if (version == 0) {
      return new Result(State.NONE, 0, Instant.EPOCH);
    }
    if (version > Migrations.NEWEST) {
      return new Result(State.NEWER, version, Instant.EPOCH);
    }
    return new Result(
        State.SOUND,
        version,
        Instant.ofEpochMilli(number(c, "SELECT COALESCE(MAX(at), 0) FROM inquiry")));
  }

  /** The number, 0 when the tables aren't there. */
  private static long number(Connection c, String sql) {
    try (var s = c.createStatement();
        var rows = s.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      return 0;
    }
  }
}
