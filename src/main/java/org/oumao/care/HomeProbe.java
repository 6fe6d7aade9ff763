package org.oumao.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.oumao.settings.Settings;
import org.oumao.store.HomeFolder;

/** The home folder: can it be written, is there room, does a service run on it. */
final class HomeProbe implements Probe {
  private static final long MEGABYTE = 1024L * 1024;
  private static final long TOO_LITTLE = 100 * MEGABYTE;
  private static final long LITTLE = 1024 * MEGABYTE;
  private static final byte[] SAMPLE = new byte[64 * 1024];

  private final Settings settings;

  HomeProbe(Settings settings) {
    this.settings = settings;
  }

  /** Whether a service runs on the home now. */
  boolean inUse() {
    return HomeFolder.isTaken(settings.home());
  }

  @Override
  public void look(Consumer<Finding> found) throws IOException {
    var home = settings.home();
    var standing = standing(home);
    if (!Files.isDirectory(standing) || !Files.isWritable(standing)) {
      found.accept(Finding.error("home-unwritable", home));
      return;
    }
    long room = Files.getFileStore(standing).getUsableSpace();
    if (room < TOO_LITTLE) {
      found.accept(Finding.error("disk-full", home, room / MEGABYTE));
    } else if (room < LITTLE) {
      found.accept(Finding.warning("disk-full", home, room / MEGABYTE));
    }
    if (standing.equals(home)) {
      write(home, found);
    }
  }

  /** The folder, or the nearest one above it that is there. */
  private static Path standing(Path folder) {
    var f = folder;
    while (!Files.exists(f) && f.getParent() != null) {
      f = f.getParent();
    }
    return f;
  }

  private static void write(Path home, Consumer<Finding> found) {
    try {
      var file = Files.createTempFile(home, ".doctor-", "");
      try {
        Files.write(file, SAMPLE);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      found.accept(
          String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("space")
              ? Finding.error("disk-full", home, 0)
              : Finding.error("home-unwritable", home));
    }
  }
}
