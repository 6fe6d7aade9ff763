package org.oumao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.settings.Settings;

/**
 * Backups of the database while it is used: one state of it, written whole beside the target, read
 * back, and only then given the target's name. Always a SQLite file, whatever the database is.
 * Thread-safe.
 */
public final class Backups {
  private static final String DAILY = "daily-";
  private static final String BEFORE = "before-";
  private static final String REPLACED = "replaced-";
  private static final String MAKING = ".making-";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

  private final String url;
  private final Path folder;

  /**
   * A backup that was written and read back.
   *
   * @param contents what was found in it when it was read back
   */
  public record Backup(Path file, StoreFile.Contents contents) {}

  /**
   * @param url JDBC address of the database
   * @param folder where backups stand that get no name from whoever wants them
   */
  public Backups(String url, Path folder) {
    this.url = url;
    this.folder = folder;
  }

  /** Backups of the set database, in the home's own folder. */
  public static Backups of(Settings settings) {
    return new Backups(settings.databaseUrl(), settings.home().resolve("backups"));
  }

  public Path folder() {
    return folder;
  }

  /** A backup whose name is the moment. */
  public Backup write(Clock clock, ZoneId zone) {
    HomeFolder.make(folder);
    return write(named("oumao-" + MOMENT.format(clock.instant().atZone(zone))));
  }

  /** The day's backup; a second one on the same day takes the first one's place. */
  public Backup writeDaily(LocalDate day) {
    HomeFolder.make(folder);
    return write(named(DAILY + day));
  }

  /** A backup before the tables are changed to another version. */
  Backup writeBefore(int version) {
    HomeFolder.make(folder);
    return write(named(BEFORE + "v" + version));
  }

  /** Where the database goes that a restored one takes the place of. */
  Path replaced(Instant at, ZoneId zone) {
    HomeFolder.make(folder);
    var name = REPLACED + MOMENT.format(at.atZone(zone));
    var file = named(name);
    for (int i = 2; Files.exists(file); i++) {
      file = named(name + "-" + i);
    }
    return file;
  }

  private Path named(String name) {
    return folder.resolve(name + ".db");
  }

  /**
   * Writes a backup.
   *
   * @param file takes the place of an older backup, but of no other file
   * @throws Refused {@code not-found} when there is no database yet, {@code disk-full}, {@code
   *     home-unwritable}, {@code bad-input} where another file stands
   */
  public Backup write(Path file) {
    var target = file.toAbsolutePath().normalize();
    replaceable(target);
    Path making;
    try {
      making = Files.createTempFile(target.getParent(), MAKING, ".db");
    } catch (IOException e) {
      throw unwritable(target.getParent());
    }
    try {
      copy(making);
      HomeFolder.force(making);
      var contents = StoreFile.check(making);
      Files.move(
          making, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      HomeFolder.forceFolder(target.getParent());
      return new Backup(target, contents);
    } catch (IOException e) {
      throw unwritable(target.getParent());
    } finally {
      drop(making);
    }
  }

  private static Refused unwritable(Path folder) {
    return new Refused(
        ErrorCode.BAD_INPUT,
        "文件夹 " + folder + " 不存在或无法写入。",
        "The folder " + folder + " isn't there or can't be written.");
  }

  private void replaceable(Path target) {
    if (Files.isDirectory(target)) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          target + " 是文件夹，请写文件名。",
          target + " is a folder; give the name of a file.");
    }
    if (!Files.exists(target)) {
      return;
    }
    if (Database.Engine.of(url) == Database.Engine.SQLITE && Database.file(url).equals(target)) {
      throw taken(target);
    }
    try {
      StoreFile.check(target);
    } catch (Refused e) {
      throw taken(target);
    }
  }

  private static Refused taken(Path target) {
    return new Refused(
        ErrorCode.BAD_INPUT,
        "文件 " + target + " 已存在且不是备份，请换个名字。",
        "The file " + target + " is there already and is no backup; give another name.");
  }

  private void copy(Path making) {
    switch (Database.Engine.of(url)) {
      case SQLITE -> copySqlite(Database.file(url), making);
      case POSTGRESQL -> StoreMove.toFile(url, making);
    }
  }

  private void copySqlite(Path database, Path making) {
    if (!Files.isRegularFile(database)) {
      throw new Refused(
          ErrorCode.NOT_FOUND,
          "还没有数据库 " + database + "，无需备份。",
          "There is no database " + database + " yet, nothing to back up.");
    }
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      try (var s = c.createStatement()) {
        s.execute("PRAGMA busy_timeout = 10000");
      }
      try (var s = c.prepareStatement("VACUUM INTO ?")) {
        s.setString(1, making.toString());
        s.execute();
      }
    } catch (SQLException e) {
      throw refusal(e, database);
    }
  }

  private static Refused refusal(SQLException e, Path database) {
    var said = String.valueOf(e.getMessage());
    if (said.contains("SQLITE_FULL") || said.contains("SQLITE_IOERR")) {
      return new Refused(
          ErrorCode.DISK_FULL,
          "磁盘空间不足，备份未写成。",
          "The disk is full or failing; the backup was not written.");
    }
    if (said.contains("SQLITE_CORRUPT") || said.contains("SQLITE_NOTADB")) {
      return new Refused(
          ErrorCode.DATABASE_CORRUPT,
          "数据库 " + database + " 已损坏，无法备份；请运行 doctor。",
          "The database " + database + " is damaged and can't be backed up; run doctor.");
    }
    return new Refused(
        ErrorCode.BUSY,
        "数据库正忙，备份未写成，请稍后再试。",
        "The database is busy; the backup was not written, try again later.");
  }

  /** All backups in the folder, newest first by name within their kind. */
  public List<Path> list() {
    return list("");
  }

  private List<Path> list(String prefix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(prefix))
          .filter(f -> f.getFileName().toString().endsWith(".db"))
          .filter(f -> !f.getFileName().toString().startsWith(MAKING) || prefix.equals(MAKING))
          .sorted(Comparator.comparing((Path f) -> f.getFileName().toString()).reversed())
          .toList();
    } catch (IOException e) {
      throw HomeFolder.unwritable(folder);
    }
  }

  /**
   * Deletes the daily backups beyond the newest ones, what was set aside by a migration or a
   * restore as many days ago, and what a killed backup left behind. Backups that somebody made by
   * hand stay.
   *
   * @return how many files went
   */
  public int rotate(int keep, Instant now) {
    int gone = 0;
    for (var f : list(DAILY).stream().skip(keep).toList()) {
      gone += drop(f);
    }
    for (var kind : List.of(BEFORE, REPLACED)) {
      gone += dropOlder(kind, now.minus(Duration.ofDays(keep)));
    }
    return gone + dropOlder(MAKING, now.minus(Duration.ofDays(1)));
  }

  private int dropOlder(String kind, Instant than) {
    int gone = 0;
    for (var f : list(kind)) {
      try {
        if (Files.getLastModifiedTime(f).toInstant().isBefore(than)) {
          gone += drop(f);
        }
      } catch (IOException e) {
        continue;
      }
    }
    return gone;
  }

  private static int drop(Path file) {
    try {
      return Files.deleteIfExists(file) ? 1 : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
