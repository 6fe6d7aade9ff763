package org.oumao.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/** Which settings can't be read, and why. */
final class SettingsCheck {
  private static final String DAYS =
      "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))?\\s+";
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
  private static final String HOURS = TIME + "-" + TIME + "(," + TIME + "-" + TIME + ")*";

  /** Names that the launcher reads itself. */
  private static final Set<String> LAUNCHER = Set.of("OUMAO_JAVA_OPTS", "OUMAO_ARCHIVE");

  private final Map<Setting, String> values;
  private final Map<Setting, Refused> faults = new EnumMap<>(Setting.class);

  SettingsCheck(Map<Setting, String> values) {
    this.values = values;
  }

  /** Each setting that can't be read, with the reason. */
  Map<Setting, Refused> faults() {
    check();
    return faults;
  }

  /** Names that look like ours and are none, such as a slip of the pen. */
  static List<String> unknown(Set<String> names) {
    return names.stream()
        .filter(n -> n.startsWith("OUMAO_") || n.startsWith("TELEGRAM_"))
        .filter(n -> !LAUNCHER.contains(n))
        .filter(n -> java.util.Arrays.stream(Setting.values()).noneMatch(s -> s.name().equals(n)))
        .toList();
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
    address(Setting.OUMAO_PROXY, "http|socks5", "http://host:port");
    matches(Setting.OUMAO_PROXY, "|.*:\\d+/?", "http://host:port");
    address(Setting.TELEGRAM_API_URL, "https?", "http://127.0.0.1:8081");
    address(Setting.OUMAO_PUBLIC_URL, "https?", "https://example.org");
    address(Setting.TELEGRAM_WEBHOOK_URL, "https?", "https://example.org/telegram/webhook");
    path(Setting.OUMAO_HOME);
    path(Setting.OUMAO_KNOWLEDGE);
    matches(Setting.TELEGRAM_WEBHOOK_SECRET, "|[A-Za-z0-9_-]{1,256}", "A-Za-z0-9_-");
    matches(
        Setting.OUMAO_HOURS,
        DAYS + HOURS + "(\\s*;\\s*" + DAYS + HOURS + ")*",
        "Mon-Fri 08:30-12:00,14:00-17:30");
    matches(Setting.OUMAO_OFFICE_CHAT, "|-?\\d+", "-1001234567890");
    try {
      ZoneId.of(values.get(Setting.OUMAO_TIMEZONE));
    } catch (DateTimeException e) {
      bad(Setting.OUMAO_TIMEZONE, "Asia/Shanghai");
    }
    if (values.get(Setting.TELEGRAM_MODE).equals("webhook")
        && !values.get(Setting.TELEGRAM_BOT_TOKEN).isEmpty()
        && (values.get(Setting.TELEGRAM_WEBHOOK_URL).isEmpty()
            || values.get(Setting.TELEGRAM_WEBHOOK_SECRET).isEmpty())) {
      faults.put(
          Setting.TELEGRAM_MODE,
          new Refused(
              ErrorCode.BAD_SETTING,
              "TELEGRAM_MODE=webhook 需要同时设置 TELEGRAM_WEBHOOK_URL 和 TELEGRAM_WEBHOOK_SECRET。",
              "TELEGRAM_MODE=webhook needs TELEGRAM_WEBHOOK_URL and TELEGRAM_WEBHOOK_SECRET too."));
    }
  }

  private void between(Setting s, int low, int high) {
    try {
      int n = Integer.parseInt(values.get(s));
      if (n < low || n > high) {
        bad(s, low + " … " + high);
      }
    } catch (NumberFormatException e) {
      bad(s, low + " … " + high);
    }
  }

  private void oneOf(Setting s, String a, String b) {
    if (!values.get(s).equals(a) && !values.get(s).equals(b)) {
      bad(s, a + " | " + b);
    }
  }

  private void matches(Setting s, String pattern, String example) {
    if (!values.get(s).matches(pattern)) {
      bad(s, example);
    }
  }

  /** An address with a host, and a port that exists if one is given. */
  private void address(Setting s, String schemes, String example) {
    var value = values.get(s);
    if (value.isEmpty()) {
      return;
    }
    try {
      var uri = URI.create(value);
      if (uri.getScheme() == null
          || !uri.getScheme().matches(schemes)
          || uri.getHost() == null
          || uri.getPort() > 65_535) {
        bad(s, example);
      }
    } catch (IllegalArgumentException e) {
      bad(s, example);
    }
  }

  private void path(Setting s) {
    try {
      var unused = Path.of(values.get(s));
    } catch (InvalidPathException e) {
      bad(s, s.byDefault());
    }
  }

  private void bad(Setting s, String wanted) {
    faults.put(
        s,
        new Refused(
            ErrorCode.BAD_SETTING,
            "设置 " + s.name() + " 无法识别，应为：" + wanted + "。",
            "The setting " + s.name() + " can't be read; wanted: " + wanted + "."));
  }
}
