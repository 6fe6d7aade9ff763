package org.oumao.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * The database behind all stores: SQLite with one writer, or PostgreSQL. Thread-safe. What it can't
 * do now (locked, full, away) is refused as {@code busy} with a sentence for users.
 */
public final class Database implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Database.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Engine engine;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi writer;
  private final Jdbi reader;
  private final ReentrantLock turn = new ReentrantLock(true);

  /** What kind of database it is. */
  public enum Engine {
    SQLITE,
    POSTGRESQL;

    /** The engine behind a JDBC address. */
    public static Engine of(String url) {
      return url.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
    }
  }

  private Database(Engine engine, HikariDataSource writing, HikariDataSource reading) {
    this.engine = engine;
    this.writing = writing;
    this.reading = reading;
    this.writer = jdbi(writing);
    this.reader = writing == reading ? writer : jdbi(reading);
  }

  private static Jdbi jdbi(HikariDataSource pool) {
    var jdbi = Jdbi.create(pool);
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    return jdbi;
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param url JDBC address
   * @throws Refused when it can't be opened, or was made by a newer program
   */
  public static Database open(String url) {
    var engine = Engine.of(url);
    if (engine == Engine.SQLITE) {
      HomeFolder.prepare(file(url));
    }
    try {
      new Migrations(engine, url).run();
      return switch (engine) {
        case SQLITE -> new Database(engine, pool(sqlite(url), 1), pool(sqlite(url), 4));
        case POSTGRESQL -> {
          var pool = pool(postgres(url), 8);
          yield new Database(engine, pool, pool);
        }
      };
    } catch (RuntimeException e) {
      throw refusal(e);
    }
  }

  /** The file of a SQLite database. */
  static Path file(String url) {
    var path = url.substring("jdbc:sqlite:".length());
    int options = path.indexOf('?');
    return Path.of(options < 0 ? path : path.substring(0, options)).toAbsolutePath();
  }

  public Engine engine() {
    return engine;
  }

  /** Reads. What is read is one state of the database only within one statement. */
  public <T> T read(Function<Handle, T> work) {
    try {
      return reader.withHandle(work::apply);
    } catch (RuntimeException e) {
      throw refusal(e);
    }
  }

  /**
   * Changes in one transaction. After a power cut the last of these may be missing, never half
   * there: for steps that are repeated then.
   */
  public <T> T write(Function<Handle, T> work) {
    return write(work, "NORMAL");
  }

  /** Changes in one transaction that is on disk when this returns. */
  public <T> T writeThrough(Function<Handle, T> work) {
    return write(work, "FULL");
  }

  private <T> T write(Function<Handle, T> work, String synchronous) {
    try {
      if (engine == Engine.POSTGRESQL) {
        return writer.inTransaction(work::apply);
      }
      turn.lock();
      try {
        return writer.withHandle(
            h -> {
              h.execute("PRAGMA synchronous = " + synchronous);
              return h.inTransaction(work::apply);
            });
      } finally {
        turn.unlock();
      }
    } catch (RuntimeException e) {
      throw refusal(e);
    }
  }

  /** Whether the database answers. */
  public boolean answers() {
    try {
      return read(h -> h.createQuery("SELECT 1").mapTo(Integer.class).one()) == 1;
    } catch (Refused e) {
      return false;
    }
  }

  /** Folds the write-ahead log into the file, so that what was erased is gone from it too. */
  public void forget() {
    if (engine == Engine.SQLITE) {
      turn.lock();
      try {
        writer.useHandle(
            h -> {
              h.execute("VACUUM");
              h.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
            });
      } catch (RuntimeException e) {
        throw refusal(e);
      } finally {
        turn.unlock();
      }
    }
  }

  /** Folds the write-ahead log into the file without stopping the others for long. */
  void fold() {
    if (engine == Engine.SQLITE) {
      turn.lock();
      try {
        writer.useHandle(h -> h.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list());
      } catch (RuntimeException e) {
        throw refusal(e);
      } finally {
        turn.unlock();
      }
    }
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
  }

  /** Passes on what the domain says; what the database says becomes one sentence. */
  private static RuntimeException refusal(RuntimeException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException
          || t instanceof com.zaxxer.hikari.pool.HikariPool.PoolInitializationException) {
        LOG.log(
            System.Logger.Level.WARNING, "the store can't take it now: " + plain(t.getMessage()));
        return new Refused(
            ErrorCode.BUSY, "系统暂时繁忙，请稍后再试一次。", "The store is busy just now; please try again.");
      }
    }
    return e;
  }

  /** The first line only, without the values that PostgreSQL quotes. */
  private static String plain(String message) {
    return message == null ? "no message" : message.lines().findFirst().orElse("").strip();
  }

  private static HikariConfig sqlite(String url) {
    var properties = new Properties();
    properties.put("journal_mode", "WAL");
    properties.put("busy_timeout", Long.toString(PATIENCE.toMillis()));
    properties.put("synchronous", "NORMAL");
    properties.put("transaction_mode", "IMMEDIATE");
    properties.put("secure_delete", "true");
    properties.put("cache_size", "-8000");
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setDataSourceProperties(properties);
    return config;
  }

  private static HikariConfig postgres(String url) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    return config;
  }

  private static HikariDataSource pool(HikariConfig config, int size) {
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    return new HikariDataSource(config);
  }
}
