package org.oumao.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * A SQLite file with our tables, looked at without touching it: read-only, no lock, no files beside
 * it, no migration. Only for files that nobody writes to, such as backups.
 */
public final class StoreFile {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private StoreFile() {}

  /**
   * What a file holds.
   *
   * @param version of its tables
   * @param first when its oldest inquiry came; the epoch when it holds none
   * @param last when its newest inquiry came; the epoch when it holds none
   */
  public record Contents(
      int version, long inquiries, long messages, Instant first, Instant last, long bytes) {}

  /**
   * Reads the whole file and checks that it is sound, ours, and not of a newer program.
   *
   * @throws Refused {@code no-file} or {@code bad-backup}
   */
  public static Contents check(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refused(ErrorCode.NO_FILE, "找不到文件 " + file + "。", "There is no file " + file + ".");
    }
    if (!isSqlite(file)) {
      throw bad(file, "不是数据库文件", "is no database file");
    }
    if (hasLog(file)) {
      throw bad(
          file,
          "旁边还有 -wal 文件，说明是从运行中的服务直接复制的，请改用 oumao backup",
          "has a -wal file beside it: it was copied from a running service; use oumao backup");
    }
    try (var c = open(file)) {
      whole(c, file);
      return contents(c, file);
    } catch (SQLException e) {
      throw bad(file, "已损坏，不完整或被改动", "is damaged: cut short or changed");
    } catch (IOException e) {
      throw bad(file, "无法读取", "can't be read");
    }
  }

  private static boolean isSqlite(Path file) {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    } catch (IOException e) {
      throw bad(file, "无法读取", "can't be read");
    }
  }

  private static boolean hasLog(Path file) {
    try {
      var log = file.resolveSibling(file.getFileName() + "-wal");
      return Files.exists(log) && Files.size(log) > 0;
    } catch (IOException e) {
      return true;
    }
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:file:" + escaped(file) + "?mode=ro&immutable=1");
  }

  /** A path inside a {@code file:} address, where these signs would mean something else. */
  static String escaped(Path file) {
    return file.toAbsolutePath()
        .toString()
        .replace("%", "%25")
        .replace("?", "%3f")
        .replace("#", "%23");
  }

  private static void whole(Connection c, Path file) throws SQLException {
    try (var s = c.createStatement();
        var rows = s.executeQuery("PRAGMA integrity_check(1)")) {
      if (!rows.next() || !rows.getString(1).equals("ok")) {
        throw bad(file, "已损坏，不完整或被改动", "is damaged: cut short or changed");
      }
    }
  }

  private static Contents contents(Connection c, Path file) throws SQLException, IOException {
    if (number(
            c,
            """
            SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'
              AND name IN ('flyway_schema_history', 'inbox', 'outbox', 'inquiry', 'message')
            """)
        != 5) {
      throw bad(file, "不是瓯贸的数据库", "is no database of Oumao");
    }
    int version = (int) number(c, Migrations.VERSION);
    if (version > Migrations.NEWEST) {
      throw bad(
          file,
          "由更新版本的瓯贸建立（版本 " + version + "），请先升级程序",
          "was made by a newer Oumao (version " + version + "): upgrade the program first");
    }
    return new Contents(
        version,
        number(c, "SELECT COUNT(*) FROM inquiry"),
        number(c, "SELECT COUNT(*) FROM message"),
        Instant.ofEpochMilli(number(c, "SELECT COALESCE(MIN(at), 0) FROM inquiry")),
        Instant.ofEpochMilli(number(c, "SELECT COALESCE(MAX(at), 0) FROM inquiry")),
        Files.size(file));
  }

  private static long number(Connection c, String sql) throws SQLException {
    try (var s = c.createStatement();
        var rows = s.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private static Refused bad(Path file, String zh, String en) {
    return new Refused(
        ErrorCode.BAD_BACKUP, "文件 " + file + " " + zh + "。", "The file " + file + " " + en + ".");
  }
}
