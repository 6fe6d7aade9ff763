package org.oumao.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/** Brings the tables up to date. When they are, Flyway is not even loaded. */
final class Migrations {
  private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

  /** The newest migration in {@code db/…}; a test compares it with the files. */
  static final int NEWEST = 20;

  /** Asks for the version of the tables. */
  static final String VERSION =
      "SELECT MAX(CAST(version AS INTEGER)) FROM flyway_schema_history"
          + " WHERE success AND version IS NOT NULL";

  private final Database.Engine engine;
  private final String url;

  Migrations(Database.Engine engine, String url) {
    this.engine = engine;
    this.url = url;
  }

  void run() {
    int stands = version();
    if (stands == NEWEST) {
      return;
    }
    if (stands > NEWEST) {
      throw new Refused(
          ErrorCode.DATABASE_NEWER,
          "数据库由更新版本的瓯贸建立（版本 " + stands + "），请升级程序。",
          "The database was made by a newer Oumao (version " + stands + "); upgrade the program.");
    }
    if (stands > 0 && engine == Database.Engine.SQLITE) {
      var folder = Database.file(url).resolveSibling("backups");
      var backup = new Backups(url, folder).writeBefore(NEWEST);
      LOG.log(
          System.Logger.Level.INFO,
          "the tables go from version "
              + stands
              + " to "
              + NEWEST
              + "; as they were: "
              + backup.file());
    }
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/" + folder())
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }

  private String folder() {
    return switch (engine) {
      case SQLITE -> "sqlite";
      case POSTGRESQL -> "postgresql";
    };
  }

  /** The version of the tables, 0 when there are none. */
  private int version() {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(VERSION)) {
      return rows.next() ? rows.getInt(1) : 0;
    } catch (SQLException e) {
      return 0;
    }
  }
}
