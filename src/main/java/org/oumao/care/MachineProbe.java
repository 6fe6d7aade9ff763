package org.oumao.care;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The machine itself: its locale, its clock, its fonts. */
final class MachineProbe implements Probe {
  /** No machine of ours is older than its program. */
  private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

  private static final List<String> FONT_FOLDERS =
      List.of("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "C:/Windows/Fonts");
  private static final String CHINESE_FONT =
      ".*(cjk|droidsansfallback|wqy|wenquanyi|sourcehan|noto(sans|serif)(sc|hans)|simsun|simhei"
          + "|msyh|uming|ukai|pingfang|heiti|songti).*\\.(ttf|ttc|otf|otc)";
  private static final int FONT_DEPTH = 6;

  private final Map<String, String> environment;
  private final Clock clock;

  MachineProbe(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public void look(Consumer<Finding> found) {
    locale(found);
    if (clock.instant().isBefore(BUILT)) {
      found.accept(Finding.of("clock", "clock-long-ago", Finding.Severity.ERROR, clock.instant()));
    }
    if (FONT_FOLDERS.stream().map(Path::of).noneMatch(MachineProbe::hasChineseFont)) {
      found.accept(Finding.warning("font-missing"));
    }
  }

  private void locale(Consumer<Finding> found) {
    for (var property : List.of("sun.jnu.encoding", "stdout.encoding", "file.encoding")) {
      var charset = System.getProperty(property, StandardCharsets.UTF_8.name());
      if (!charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
        found.accept(Finding.error("locale", charset));
        return;
      }
    }
    var was = environment.getOrDefault("OUMAO_LOCALE", "");
    if (!was.isEmpty()) {
      found.accept(Finding.of("locale", "locale-replaced", Finding.Severity.INFO, was));
    }
  }

  private static boolean hasChineseFont(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.walk(folder, FONT_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      return files.anyMatch(
          f -> f.getFileName().toString().toLowerCase(Locale.ROOT).matches(CHINESE_FONT));
    } catch (IOException | java.io.UncheckedIOException e) {
      return false;
    }
  }
}
