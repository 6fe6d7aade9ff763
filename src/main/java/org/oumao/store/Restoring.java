package org.oumao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.settings.Settings;

/**
 * Puts a backup in the database's place. The backup is checked and copied whole before anything is
 * touched; the database that was there is kept aside; a crash leaves either the one or the other.
 */
public final class Restoring {
  private static final System.Logger LOG = System.getLogger(Restoring.class.getName());

  private final String url;
  private final Path home;
  private final Backups backups;
  private final Clock clock;
  private final ZoneId zone;

  public Restoring(Settings settings, Clock clock) {
    this.url = settings.databaseUrl();
    this.home = settings.home();
    this.backups = Backups.of(settings);
    this.clock = clock;
    this.zone = settings.zone();
  }

  /**
   * @param aside where the database is that was there before; empty when there was none
   */
  public record Restored(StoreFile.Contents contents, Optional<Path> aside) {}

  /**
   * Says what a backup holds, and touches nothing.
   *
   * @throws Refused {@code no-file} or {@code bad-backup}
   */
  public StoreFile.Contents check(Path backup) {
    return StoreFile.check(backup);
  }

  /**
   * Restores a backup.
   *
   * @throws Refused {@code no-file}, {@code bad-backup}, {@code home-in-use} while a service runs,
   *     {@code busy} while another command has the database open, {@code not-allowed} where the
   *     database is PostgreSQL and holds rows
   */
  public Restored restore(Path backup) {
    var contents = StoreFile.check(backup);
    if (Database.Engine.of(url) == Database.Engine.POSTGRESQL) {
      StoreMove.move("jdbc:sqlite:" + backup.toAbsolutePath(), url);
      return new Restored(contents, Optional.empty());
    }
    try (var folder = HomeFolder.take(home)) {
      LOG.log(System.Logger.Level.DEBUG, "the home is ours: " + folder);
      return swap(backup, contents);
    } catch (IOException e) {
      throw HomeFolder.unwritable(home);
    }
  }

  private Restored swap(Path backup, StoreFile.Contents contents) throws IOException {
    var database = Database.file(url);
    HomeFolder.make(database.getParent());
    var fresh = Files.createTempFile(database.getParent(), ".restoring-", ".db");
    try {
      Files.copy(backup, fresh, StandardCopyOption.REPLACE_EXISTING);
      HomeFolder.ownerOnly(fresh);
      HomeFolder.force(fresh);
      StoreFile.check(fresh);
      var aside = Files.exists(database) ? Optional.of(keep(database)) : Optional.<Path>empty();
      Files.move(
          fresh, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      HomeFolder.forceFolder(database.getParent());
      return new Restored(contents, aside);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Keeps the database aside under another name. A log of changes beside it must not stay: SQLite
   * would apply it to whatever takes the database's place. It is folded in, or kept aside too when
   * the database is too damaged for that.
   */
  private Path keep(Path database) throws IOException {
    var aside = backups.replaced(clock.instant(), zone);
    var log = beside(database);
    var logAside = beside(aside);
    if (Files.exists(log)) {
      Files.copy(log, logAside, StandardCopyOption.REPLACE_EXISTING);
    }
    link(database, aside);
    if (fold(database)) {
      Files.deleteIfExists(logAside);
      if (Files.exists(log)) {
        Files.deleteIfExists(aside);
        throw new Refused(
            ErrorCode.BUSY,
            "另一个 oumao 命令正在使用数据库，请等它结束后再试。",
            "Another oumao command uses the database; wait for it to end and try again.");
      }
    }
    Files.deleteIfExists(log);
    Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-shm"));
    return aside;
  }

  private static Path beside(Path database) {
    return database.resolveSibling(database.getFileName() + "-wal");
  }

  /** Folds the log into the file; whoever closes a database last also takes its log away. */
  private static boolean fold(Path database) {
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + database);
        var s = c.createStatement()) {
      s.execute("PRAGMA busy_timeout = 2000");
      s.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)").close();
      return true;
    } catch (SQLException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the database that was there is damaged; it is kept as it is");
      return false;
    }
  }

  private static void link(Path database, Path aside) throws IOException {
    try {
      Files.createLink(aside, database);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(database, aside, StandardCopyOption.COPY_ATTRIBUTES);
      HomeFolder.force(aside);
    }
  }
}
