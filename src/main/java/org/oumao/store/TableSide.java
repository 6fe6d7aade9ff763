package org.oumao.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One side of a move: a database's tables read and written whole, in one transaction. */
final class TableSide implements AutoCloseable {
  private static final int AT_ONCE = 500;

  private final Database.Engine engine;
  private final Connection connection;

  private TableSide(Database.Engine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /** Opens the database for one transaction that sees one state of it. */
  static TableSide open(String url) throws SQLException {
    var engine = Database.Engine.of(url);
    var c = DriverManager.getConnection(url);
    c.setAutoCommit(false);
    if (engine == Database.Engine.POSTGRESQL) {
      c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
    return new TableSide(engine, c);
  }

  /** The version of the tables, 0 when there are none. */
  int version() throws SQLException {
    var history =
        texts(
            switch (engine) {
              case SQLITE -> "SELECT name FROM sqlite_master WHERE name = 'flyway_schema_history'";
              case POSTGRESQL ->
                  "SELECT table_name FROM information_schema.tables WHERE table_schema ="
                      + " current_schema() AND table_name = 'flyway_schema_history'";
            });
    return history.isEmpty() ? 0 : (int) number(Migrations.VERSION);
  }

  /** The tables that hold what was entered, by name; what is derived from it is made anew. */
  List<String> tables() throws SQLException {
    return texts(
            switch (engine) {
              case SQLITE ->
                  "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                      + " ORDER BY name";
              case POSTGRESQL ->
                  "SELECT table_name FROM information_schema.tables WHERE table_schema ="
                      + " current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name";
            })
        .stream()
        .filter(t -> !t.equals("flyway_schema_history"))
        .filter(t -> !t.startsWith("inquiry_words") && !t.equals("search_waiting"))
        .sorted()
        .toList();
  }

  long count(String table) throws SQLException {
    return number("SELECT COUNT(*) FROM " + table);
  }

  /** Gives the table's rows, each with its values in the order of the columns. */
  void each(String table, List<String> columns, Consumer<Object[]> taker) throws SQLException {
    try (var s = connection.createStatement()) {
      s.setFetchSize(AT_ONCE);
      try (var rows = s.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + table)) {
        while (rows.next()) {
          taker.accept(values(rows, columns.size()));
        }
      }
    }
  }

  private static Object[] values(ResultSet rows, int n) throws SQLException {
    var values = new Object[n];
    for (int i = 0; i < n; i++) {
      var v = rows.getObject(i + 1);
      values[i] = v instanceof Number number ? Long.valueOf(number.longValue()) : v;
    }
    return values;
  }

  List<String> columns(String table) throws SQLException {
    try (var s = connection.createStatement();
        var rows = s.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      var names = new ArrayList<String>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        names.add(rows.getMetaData().getColumnName(i));
      }
      names.sort(null);
      return names;
    }
  }

  /** Takes rows, some hundred at once. */
  final class Taker implements AutoCloseable {
    private final java.sql.PreparedStatement insert;
    private int waiting;

    Taker(String table, List<String> columns) throws SQLException {
      insert =
          connection.prepareStatement(
              "INSERT INTO "
                  + table
                  + " ("
                  + String.join(", ", columns)
                  + ") VALUES ("
                  + String.join(", ", java.util.Collections.nCopies(columns.size(), "?"))
                  + ")");
    }

    void take(Object[] values) throws SQLException {
      for (int i = 0; i < values.length; i++) {
        switch (values[i]) {
          case null -> insert.setNull(i + 1, Types.VARCHAR);
          case Long n -> insert.setLong(i + 1, n);
          case byte[] bytes -> insert.setBytes(i + 1, bytes);
          default -> insert.setString(i + 1, values[i].toString());
        }
      }
      insert.addBatch();
      if (++waiting == AT_ONCE) {
        insert.executeBatch();
        waiting = 0;
      }
    }

    @Override
    public void close() throws SQLException {
      if (waiting > 0) {
        insert.executeBatch();
      }
      insert.close();
    }
  }

  /** The tables that number their rows themselves. */
  List<String> numbered() throws SQLException {
    return texts(
        switch (engine) {
          case SQLITE ->
              "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
                  + " ORDER BY name";
          case POSTGRESQL ->
              "SELECT table_name FROM information_schema.columns WHERE table_schema ="
                  + " current_schema() AND is_identity = 'YES' ORDER BY table_name";
        });
  }

  /** The highest number that a table ever gave, rows gone since included. */
  long highest(String table) throws SQLException {
    return switch (engine) {
      case SQLITE -> number("SELECT seq FROM sqlite_sequence WHERE name = '" + table + "'");
      case POSTGRESQL ->
          number(
              "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM "
                  + text("SELECT pg_get_serial_sequence('" + table + "', 'id')"));
    };
  }

  /** Has the table go on numbering above this. */
  void numberAbove(String table, long highest) throws SQLException {
    if (highest < 1) {
      return;
    }
    try (var s = connection.createStatement()) {
      switch (engine) {
        case SQLITE -> {
          s.execute("DELETE FROM sqlite_sequence WHERE name = '" + table + "'");
          s.execute("INSERT INTO sqlite_sequence VALUES ('" + table + "', " + highest + ")");
        }
        case POSTGRESQL ->
            s.execute(
                "SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), " + highest + ")");
      }
    }
  }

  /** Has everything that is derived made anew. */
  void deriveAgain() throws SQLException {
    var waits =
        texts(
            switch (engine) {
              case SQLITE -> "SELECT name FROM sqlite_master WHERE name = 'search_waiting'";
              case POSTGRESQL ->
                  "SELECT table_name FROM information_schema.tables WHERE table_schema ="
                      + " current_schema() AND table_name = 'search_waiting'";
            });
    if (!waits.isEmpty()) {
      try (var s = connection.createStatement()) {
        s.execute(
            "INSERT INTO search_waiting (inquiry) SELECT id FROM inquiry WHERE true"
                + " ON CONFLICT (inquiry) DO NOTHING");
      }
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  private List<String> texts(String sql) throws SQLException {
    try (var s = connection.createStatement();
        var rows = s.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  private String text(String sql) throws SQLException {
    return texts(sql).getFirst();
  }

  private long number(String sql) throws SQLException {
    try (var s = connection.createStatement();
        var rows = s.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** Undoes what was not committed. */
  @Override
  public void close() throws SQLException {
    try {
      connection.rollback();
    } finally {
      connection.close();
    }
  }
}
