package org.oumao.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * Moves everything from one database into another, empty one, of either kind, in one transaction:
 * afterwards the target is read again, and unless every table has the same rows, nothing was moved.
 */
public final class StoreMove {
  private static final System.Logger LOG = System.getLogger(StoreMove.class.getName());

  private StoreMove() {}

  /**
   * A table that was moved.
   *
   * @param checksum of all its rows, in hexadecimal, whatever their order
   */
  public record Table(String name, long rows, String checksum) {}

  /**
   * @param from JDBC address of the database to read; it isn't changed
   * @param to JDBC address of the database to fill; its tables are made when there are none
   * @return all tables by name
   * @throws Refused {@code not-found} where there is nothing to move, {@code not-allowed} where the
   *     target holds rows, {@code busy} while a database can't be reached
   */
  public static List<Table> move(String from, String to) {
    if (Database.Engine.of(from) == Database.Engine.SQLITE
        && !Files.isRegularFile(Database.file(from))) {
      throw new Refused(
          ErrorCode.NOT_FOUND,
          "找不到数据库 " + Database.file(from) + "。",
          "There is no database " + Database.file(from) + ".");
    }
    try (var source = TableSide.open(from)) {
      if (source.version() != Migrations.NEWEST) {
        throw new Refused(
            ErrorCode.NOT_ALLOWED,
            "源数据库的版本是 "
                + source.version()
                + "，应为 "
                + Migrations.NEWEST
                + "：请先用本程序打开一次，例如 inquiries list。",
            "The source's tables have version "
                + source.version()
                + ", not "
                + Migrations.NEWEST
                + ": open it once with this program, for example by inquiries list.");
      }
      Database.open(to).close();
      return into(to, source);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static List<Table> into(String to, TableSide source) throws SQLException {
    try (var target = TableSide.open(to)) {
      for (var t : target.tables()) {
        if (target.count(t) > 0) {
          throw new Refused(
              ErrorCode.NOT_ALLOWED,
              "目标数据库不是空的（表 " + t + " 有数据）：请用新的空数据库。",
              "The target isn't empty (its table " + t + " has rows): give a new, empty database.");
        }
      }
      var moved = new ArrayList<Table>();
      for (var t : source.tables()) {
        moved.add(copy(t, source, target));
      }
      for (var t : source.numbered()) {
        target.numberAbove(t, source.highest(t));
      }
      target.deriveAgain();
      for (var t : moved) {
        same(t, read(t.name(), target.columns(t.name()), target));
      }
      target.commit();
      return moved;
    }
  }

  /** A new SQLite file with everything that the database holds. */
  static void toFile(String from, Path file) {
    new Migrations(Database.Engine.SQLITE, "jdbc:sqlite:" + file).run();
    try (var source = TableSide.open(from)) {
      into("jdbc:sqlite:" + file, source);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static Table copy(String table, TableSide source, TableSide target) throws SQLException {
    var columns = source.columns(table);
    var sum = new Sum();
    try (var taker = target.new Taker(table, columns)) {
      source.each(
          table,
          columns,
          row -> {
            sum.add(row);
            try {
              taker.take(row);
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (IllegalStateException e) {
      throw e.getCause() instanceof SQLException sql ? sql : new SQLException(e);
    }
    return sum.of(table);
  }

  private static Table read(String table, List<String> columns, TableSide side)
      throws SQLException {
    var sum = new Sum();
    side.each(table, columns, sum::add);
    return sum.of(table);
  }

  private static void same(Table was, Table is) {
    if (!was.equals(is)) {
      throw new Refused(
          ErrorCode.NOT_ALLOWED,
          "表 " + was.name() + " 搬运后与原来不一致，未保存任何改动。",
          "The table " + was.name() + " came out different; nothing was moved.");
    }
  }

  private static Refused unreachable(SQLException e) {
    var said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    LOG.log(System.Logger.Level.WARNING, "a database can't be used: " + said);
    return new Refused(
        ErrorCode.BUSY,
        "数据库无法连接或无法写入，未搬运任何数据。",
        "A database can't be reached or written; nothing was moved.");
  }

  /** The rows' checksum: the sum of their digests, so that their order doesn't count. */
  private static final class Sum {
    private long rows;
    private long high;
    private long low;

    void add(Object[] row) {
      var digest = sha256();
      for (var v : row) {
        var bytes = v instanceof byte[] b ? b : String.valueOf(v).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + (v == null ? "n" : ":")).getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      var d = java.nio.ByteBuffer.wrap(digest.digest());
      high += d.getLong();
      low += d.getLong();
      rows++;
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    Table of(String name) {
      var hex = HexFormat.of();
      return new Table(name, rows, hex.toHexDigits(high) + hex.toHexDigits(low));
    }
  }
}
