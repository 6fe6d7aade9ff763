package org.oumao.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * All settings, read once from the environment and {@code .env} (the environment wins) and checked
 * before anything else starts. Immutable.
 */
public final class Settings {
  private static final String DAYS =
      "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))?\\s+";
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
  private static final String HOURS = TIME + "-" + TIME + "(," + TIME + "-" + TIME + ")*";

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
    var fromFile = readFile(dir.resolve(".env"));
    var values = new EnumMap<Setting, String>(Setting.class);
    for (var s : Setting.values()) {
      var v = environment.get(s.name());
      if (v == null) {
        v = fromFile.get(s.name());
      }
      v = v == null ? "" : v.strip();
      values.put(s, v.isEmpty() ? s.byDefault() : v);
    }
    var settings = new Settings(values, dir);
    settings.check();
    return settings;
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

  private void check() {
    between(Setting.OUMAO_PORT, 0, 65_535);
    between(Setting.OUMAO_RATE_PER_IP, 0, 1_000_000);
    between(Setting.OUMAO_BACKUP_KEEP, 1, 10_000);
    between(Setting.OUMAO_RETENTION_DAYS, 1, 36_500);
    oneOf(Setting.OUMAO_VECTORS, "on", "off");
    oneOf(Setting.OUMAO_KB_WRITE, "on", "off");
    oneOf(Setting.TELEGRAM_MODE, "polling", "webhook");
    matches(Setting.OUMAO_BACKUP_AT, "([01]\\d|2[0-3]):[0-5]\\d", "02:30");
    matches(Setting.OUMAO_DB_URL, "|jdbc:(sqlite:|postgresql://).*", "jdbc:postgresql://…");
    matches(Setting.OUMAO_PROXY, "|(http|socks5)://[^/]+:\\d+/?", "http://host:port");
    matches(Setting.TELEGRAM_API_URL, "|https?://.+", "http://127.0.0.1:8081");
    matches(Setting.OUMAO_PUBLIC_URL, "|https?://.+", "https://example.org");
    matches(Setting.TELEGRAM_WEBHOOK_SECRET, "|[A-Za-z0-9_-]{1,256}", "A-Za-z0-9_-");
    matches(
        Setting.OUMAO_HOURS,
        DAYS + HOURS + "(\\s*;\\s*" + DAYS + HOURS + ")*",
        "Mon-Fri 08:30-12:00,14:00-17:30");
    matches(Setting.OUMAO_OFFICE_CHAT, "|-?\\d+", "-1001234567890");
    try {
      zone();
    } catch (DateTimeException e) {
      throw bad(Setting.OUMAO_TIMEZONE, "Asia/Shanghai");
    }
    if (get(Setting.TELEGRAM_MODE).equals("webhook")
        && !get(Setting.TELEGRAM_BOT_TOKEN).isEmpty()
        && (get(Setting.TELEGRAM_WEBHOOK_URL).isEmpty()
            || get(Setting.TELEGRAM_WEBHOOK_SECRET).isEmpty())) {
      throw new Refused(
          ErrorCode.BAD_SETTING,
          "TELEGRAM_MODE=webhook 需要同时设置 TELEGRAM_WEBHOOK_URL 和 TELEGRAM_WEBHOOK_SECRET。",
          "TELEGRAM_MODE=webhook needs TELEGRAM_WEBHOOK_URL and TELEGRAM_WEBHOOK_SECRET too.");
    }
  }

  private void between(Setting s, int low, int high) {
    try {
      int n = Integer.parseInt(get(s));
      if (n < low || n > high) {
        throw bad(s, low + " … " + high);
      }
    } catch (NumberFormatException e) {
      throw bad(s, low + " … " + high);
    }
  }

  private void oneOf(Setting s, String a, String b) {
    if (!get(s).equals(a) && !get(s).equals(b)) {
      throw bad(s, a + " | " + b);
    }
  }

  private void matches(Setting s, String pattern, String example) {
    if (!get(s).matches(pattern)) {
      throw bad(s, example);
    }
  }

  private static Refused bad(Setting s, String wanted) {
    return new Refused(
        ErrorCode.BAD_SETTING,
        "设置 " + s.name() + " 无法识别，应为：" + wanted + "。",
        "The setting " + s.name() + " can't be read; wanted: " + wanted + ".");
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
