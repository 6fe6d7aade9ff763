package org.oumao.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * All settings, read once from the environment and {@code .env} (the environment wins) and checked
 * before anything else starts. Immutable.
 */
public final class Settings {
  private final Map<Setting, String> values;
  private final Path dir;

  private Settings(Map<Setting, String> values, Path dir) {
    this.values = values;
    this.dir = dir;
  }

  /**
   * @param environment variables of the process
   * @param dir the launcher's own folder, where {@code .env} stands and relative paths count from
   * @throws Refused {@code bad-setting} naming the first setting that can't be read
   */
  public static Settings read(Map<String, String> environment, Path dir) {
    var examined = examine(environment, dir);
    if (!examined.faults().isEmpty()) {
      throw examined.faults().getFirst();
    }
    return examined.settings();
  }

  /**
   * Settings and all that is wrong with them.
   *
   * @param settings those that can't be read have their default
   * @param faults one for each setting that can't be read
   * @param unknown names like ours that are no setting
   */
  public record Examined(Settings settings, List<Refused> faults, List<String> unknown) {}

  /** Reads the settings as far as they can be read. */
  public static Examined examine(Map<String, String> environment, Path dir) {
    var faults = new ArrayList<Refused>();
    var fromFile = new HashMap<String, String>();
    try {
      fromFile.putAll(readFile(dir.resolve(".env")));
    } catch (Refused e) {
      faults.add(e);
    }
    var values = new EnumMap<Setting, String>(Setting.class);
    for (var s : Setting.values()) {
      var v = environment.get(s.name());
      if (v == null) {
        v = fromFile.get(s.name());
      }
      v = v == null ? "" : v.strip();
      values.put(s, v.isEmpty() ? s.byDefault() : v);
    }
    var check = new SettingsCheck(values);
    check
        .faults()
        .forEach(
            (setting, fault) -> {
              faults.add(fault);
              values.put(setting, setting.byDefault());
            });
    var names = new TreeSet<>(environment.keySet());
    names.addAll(fromFile.keySet());
    return new Examined(
        new Settings(values, dir), List.copyOf(faults), SettingsCheck.unknown(names));
  }

  /** Settings of a test: all by default but those given. */
  public static Settings of(Map<Setting, String> given, Path dir) {
    var environment = new HashMap<String, String>();
    given.forEach((k, v) -> environment.put(k.name(), v));
    return read(environment, dir);
  }

  /** The value, empty where none is set and there is no default. */
  public String get(Setting setting) {
    return values.get(setting);
  }

  /** The value, unless it is empty. */
  public Optional<String> find(Setting setting) {
    var v = get(setting);
    return v.isEmpty() ? Optional.empty() : Optional.of(v);
  }

  /** A folder or file, counted from the launcher's folder when relative. */
  public Path path(Setting setting) {
    return dir.resolve(get(setting)).normalize();
  }

  /** A whole number; checked when the settings were read. */
  public int number(Setting setting) {
    return Integer.parseInt(get(setting));
  }

  /** Whether an on/off setting is on. */
  public boolean on(Setting setting) {
    return get(setting).equals("on");
  }

  public ZoneId zone() {
    return ZoneId.of(get(Setting.OUMAO_TIMEZONE));
  }

  /** The launcher's own folder. */
  public Path dir() {
    return dir;
  }

  /** Where the build put the index: beside the code, or beside the jar of a release. */
  public Path shippedIndex() {
    var built = dir.resolve("target/index");
    return Files.isDirectory(built) ? built : dir.resolve("index");
  }

  /** The folder of database, index, backups and logs. */
  public Path home() {
    return path(Setting.OUMAO_HOME);
  }

  /** The JDBC address of the store. */
  public String databaseUrl() {
    return find(Setting.OUMAO_DB_URL)
        .map(u -> u.replace("$OUMAO_HOME", home().toString()))
        .orElseGet(() -> "jdbc:sqlite:" + home().resolve("oumao.db"));
  }

  private static Map<String, String> readFile(Path file) {
    var values = new HashMap<String, String>();
    if (!Files.isRegularFile(file)) {
      return values;
    }
    try {
      for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        var l = line.strip();
        int eq = l.indexOf('=');
        if (l.isEmpty() || l.startsWith("#") || eq < 1) {
          continue;
        }
        var v = l.substring(eq + 1).strip();
        if (v.length() >= 2
            && (v.startsWith("\"") && v.endsWith("\"") || v.startsWith("'") && v.endsWith("'"))) {
          v = v.substring(1, v.length() - 1);
        }
        values.put(l.substring(0, eq).strip(), v);
      }
    } catch (IOException e) {
      throw new Refused(
          ErrorCode.BAD_SETTING,
          "无法读取 " + file + "：请检查权限和编码（UTF-8）。",
          "Can't read " + file + ": check its permissions and that it is UTF-8.");
    }
    return values;
  }
}
