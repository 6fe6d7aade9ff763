package org.oumao.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.fact.Language;
import org.oumao.fact.Words;
import org.oumao.settings.Settings;
import org.oumao.store.HomeFolder;
import org.oumao.store.Stores;

class DoctorTest {
  private static final String TOKEN = "123456:AAsecretsecretsecret";

  @TempDir Path dir;
  private final Map<String, String> environment = new HashMap<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private Path home;

  @BeforeEach
  void aSoundInstallation() throws IOException {
    home = Files.createDirectory(dir.resolve("home"));
    for (var part : List.of("agreements", "duties", "guides", "products")) {
      Files.createDirectories(dir.resolve("knowledge-base").resolve(part));
    }
    environment.put("OUMAO_HOME", home.toString());
    environment.put("OUMAO_PORT", Integer.toString(freePort()));
  }

  @AfterEach
  void closeAll() throws Exception {
    for (var thing : open) {
      thing.close();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private List<Finding> findings() {
    return findings(Clock.systemUTC());
  }

  private List<Finding> findings(Clock clock) {
    return new Doctor(Settings.examine(environment, dir), environment, clock).examine();
  }

  /** Codes of the errors, but for the index, which this bare knowledge base has none of. */
  private List<String> errors() {
    return findings().stream()
        .filter(f -> f.severity() == Finding.Severity.ERROR)
        .map(Finding::code)
        .filter(c -> !c.equals("index-stale"))
        .toList();
  }

  @Test
  void nothingIsWrongWithASoundInstallation() {
    Stores.open("jdbc:sqlite:" + home.resolve("oumao.db"), Clock.systemUTC()).close();

    assertThat(errors()).isEmpty();
  }

  @Test
  void lookingAtAHomeThatIsNotThereDoesNotMakeIt() {
    environment.put("OUMAO_HOME", dir.resolve("new/home").toString());

    assertThat(errors()).isEmpty();
    assertThat(dir.resolve("new")).doesNotExist();
  }

  @Test
  void everySettingThatCannotBeReadIsNamedAndTheRestIsLookedAt() {
    environment.put("OUMAO_PORT", "99999");
    environment.put("OUMAO_VECTORS", "perhaps");
    environment.put("OUMAO_KNOWLEDGE", dir.resolve("nowhere").toString());

    assertThat(findings())
        .filteredOn(f -> f.code().equals("bad-setting"))
        .extracting(f -> f.message().en())
        .anyMatch(m -> m.contains("OUMAO_PORT"))
        .anyMatch(m -> m.contains("OUMAO_VECTORS"));
    assertThat(errors()).contains("knowledge-missing");
  }

  @Test
  void aNameThatIsNoSettingIsAWarning() {
    environment.put("OUMAO_PROT", "8081");

    assertThat(findings())
        .filteredOn(f -> f.severity() == Finding.Severity.WARNING)
        .extracting(f -> f.message().en())
        .anyMatch(m -> m.contains("OUMAO_PROT"));
  }

  @Test
  void anAddressOfAnotherMachineCannotBeListenedOn() {
    environment.put("OUMAO_HOST", "192.0.2.1");

    assertThat(errors()).containsExactly("bad-setting");
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    open.add(socket);
    environment.put("OUMAO_PORT", Integer.toString(socket.getLocalPort()));

    assertThat(errors()).containsExactly("port-in-use");
  }

  @Test
  void aServiceOnTheHomeThatListensElsewhereIsInTheWay() {
    open.add(HomeFolder.take(home));

    assertThat(errors()).containsExactly("home-in-use");
  }

  @Test
  void aServiceThatRunsAsItIsSetIsNoFault() throws IOException {
    open.add(HomeFolder.take(home));
    int port = serve(Map.of("/health/live", "{}"), 200).getAddress().getPort();
    environment.put("OUMAO_PORT", Integer.toString(port));

    assertThat(errors()).isEmpty();
    assertThat(findings()).extracting(Finding::code).contains("home-in-use");
  }

  @Test
  void aFileWhereTheHomeShouldBeIsNamed() throws IOException {
    environment.put("OUMAO_HOME", Files.createFile(dir.resolve("plain")).toString());

    assertThat(errors()).containsExactly("home-unwritable");
  }

  @Test
  void aDamagedDatabaseIsNamedAndLeftAsItIs() throws IOException {
    var bytes = new byte[20_000];
    System.arraycopy("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 16);
    Files.write(home.resolve("oumao.db"), bytes);

    assertThat(errors()).containsExactly("database-corrupt");
    try (var files = Files.list(home)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsNamed() throws SQLException {
    Stores.open("jdbc:sqlite:" + home.resolve("oumao.db"), Clock.systemUTC()).close();
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("oumao.db"));
        var s = c.createStatement()) {
      s.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (99, '999', 'later', 'SQL', 'x', 'x', 1, 1)");
    }

    assertThat(errors()).containsExactly("database-newer");
  }

  @Test
  void aPostgresqlThatNobodyAnswersAtIsNamed() {
    environment.put("OUMAO_DB_URL", "jdbc:postgresql://127.0.0.1:1/oumao?user=o&password=s3cret");

    assertThat(errors()).containsExactly("database-unreachable");
    assertThat(findings().toString()).doesNotContain("s3cret");
  }

  @Test
  void aKnowledgeBaseWithoutItsPartsIsNamed() throws IOException {
    Files.delete(dir.resolve("knowledge-base/duties"));

    assertThat(errors()).containsExactly("knowledge-missing");
  }

  @Test
  void anIndexOfAnotherStateIsNamed() {
    assertThat(findings()).extracting(Finding::code).contains("index-stale");
  }

  @Test
  void aProxyThatDoesNotAnswerIsNamed() throws IOException {
    environment.put("OUMAO_PROXY", "socks5://127.0.0.1:" + freePort());

    assertThat(errors()).containsExactly("proxy");
  }

  @Test
  void aTokenThatTelegramRefusesIsNamedAndNeverTold() throws IOException {
    telegram(Map.of(), 401);

    assertThat(errors()).containsExactly("telegram-token");
    assertThat(findings().toString()).doesNotContain("secret");
  }

  @Test
  void aTelegramThatIsAwayIsNamed() throws IOException {
    environment.put("TELEGRAM_BOT_TOKEN", TOKEN);
    environment.put("TELEGRAM_API_URL", "http://127.0.0.1:" + freePort());

    assertThat(errors()).containsExactly("telegram-unreachable");
  }

  @Test
  void aTokenThatIsNoAddressDoesNotCrashIt() throws IOException {
    telegram(Map.of(), 404);
    environment.put("TELEGRAM_BOT_TOKEN", "1: /%zz\u0007");

    assertThat(errors()).containsExactly("telegram-token");
  }

  @Test
  void aWebhookSetElsewhereIsNamed() throws IOException {
    telegram(
        Map.of(
            "getMe", "{\"ok\":true,\"result\":{\"id\":123456}}",
            "getWebhookInfo", "{\"ok\":true,\"result\":{\"url\":\"https://elsewhere.example/\"}}"),
        200);

    assertThat(errors()).containsExactly("telegram-webhook-set");

    environment.put("TELEGRAM_MODE", "webhook");
    environment.put("TELEGRAM_WEBHOOK_URL", "https://elsewhere.example/");
    environment.put("TELEGRAM_WEBHOOK_SECRET", "abc");
    assertThat(errors()).isEmpty();
  }

  @Test
  void anotherProgramThatPollsIsNamed() throws IOException {
    telegram(
        Map.of(
            "getMe", "{\"ok\":true,\"result\":{\"id\":123456}}",
            "getWebhookInfo", "{\"ok\":true,\"result\":{\"url\":\"\"}}"),
        409);

    assertThat(errors()).containsExactly("telegram-two-pollers");
  }

  @Test
  void aClockThatIsOffIsNamed() throws IOException {
    telegram(
        Map.of(
            "getMe", "{\"ok\":true,\"result\":{\"id\":123456}}",
            "getWebhookInfo", "{\"ok\":true,\"result\":{\"url\":\"\"}}",
            "getUpdates", "{\"ok\":true,\"result\":[]}"),
        200);

    assertThat(errors()).isEmpty();
    assertThat(findings(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10))))
        .extracting(Finding::code)
        .contains("clock");
    assertThat(findings(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
        .extracting(Finding::code)
        .contains("clock");
  }

  @Test
  void everyFindingHasWordsInBothLanguages() {
    var words = new Words("org.oumao.care.doctor");
    Set<String> zh = keys("zh");
    assertThat(keys("en")).isEqualTo(zh);
    for (var key : zh) {
      assertThat(words.say(Language.ZH, key)).isNotBlank();
      assertThat(words.say(Language.EN, key)).isNotBlank();
    }
  }

  private static Set<String> keys(String language) {
    return ResourceBundle.getBundle("org.oumao.care.doctor", java.util.Locale.of(language))
        .keySet();
  }

  /** A Bot API that answers the methods so, and all others with the status. */
  private void telegram(Map<String, String> answers, int otherwise) throws IOException {
    var paths = new HashMap<String, String>();
    answers.forEach((method, body) -> paths.put("/bot" + TOKEN + "/" + method, body));
    int port = serve(paths, otherwise).getAddress().getPort();
    environment.put("TELEGRAM_BOT_TOKEN", TOKEN);
    environment.put("TELEGRAM_API_URL", "http://127.0.0.1:" + port);
  }

  private HttpServer serve(Map<String, String> answers, int otherwise) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body = answers.getOrDefault(exchange.getRequestURI().getPath(), "");
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              body.isEmpty() ? otherwise : 200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    open.add(() -> server.stop(0));
    return server;
  }
}
