package org.oumao.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/** The folder of database, index and logs: its owner's only, one service at a time. */
public final class HomeFolder implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(HomeFolder.class.getName());

  private final FileChannel channel;
  private final FileLock lock;

  private HomeFolder(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder for one service.
   *
   * @throws Refused when another one has it
   */
  public static HomeFolder take(Path home) {
    make(home);
    try {
      var file = home.resolve("serve.lock");
      create(file);
      var channel = FileChannel.open(file, StandardOpenOption.WRITE);
      var lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Refused(
            ErrorCode.HOME_IN_USE,
            "另一个 oumao serve 正在使用 " + home + "；请先停掉它，或用 OUMAO_HOME 指定另一个文件夹。",
            "Another oumao serve uses "
                + home
                + "; stop it first, or set OUMAO_HOME to another folder.");
      }
      return new HomeFolder(channel, lock);
    } catch (IOException e) {
      throw unwritable(home);
    }
  }

  /** Whether a service has the folder. Touches nothing. */
  public static boolean isTaken(Path home) {
    var file = home.resolve("serve.lock");
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var lock = channel.tryLock(0, Long.MAX_VALUE, true);
      if (lock == null) {
        return true;
      }
      lock.release();
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Makes the database's folder and its empty file, readable by the owner only. */
  static void prepare(Path database) {
    var folder = database.toAbsolutePath().getParent();
    make(folder);
    try {
      create(database);
    } catch (IOException e) {
      throw unwritable(folder);
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file, ownerOnly(file, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      // It stands already, which is all that was wanted.
    }
  }

  /** Makes a folder for its owner only, unless it is there. */
  static void make(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
      }
    } catch (IOException e) {
      throw unwritable(folder);
    }
  }

  /** Takes the file away from everybody but its owner. */
  static void ownerOnly(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Has the file on disk when this returns. */
  static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Has the folder's new names on disk, where the system can do that. */
  static void forceFolder(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "this system can't write a folder through");
    }
  }

  static Refused unwritable(Path folder) {
    return new Refused(
        ErrorCode.HOME_UNWRITABLE,
        "无法写入文件夹 " + folder + "：请检查 OUMAO_HOME 和权限。",
        "Can't write into the folder " + folder + ": check OUMAO_HOME and its permissions.");
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
