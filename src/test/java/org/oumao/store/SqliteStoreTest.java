package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Incoming;

class SqliteStoreTest extends StoreContract {
  @TempDir private Path folder;

  @Override
  String freshDatabase() {
    return "jdbc:sqlite:" + folder.resolve("oumao.db");
  }

  @Test
  void theDatabaseIsItsOwnersOnlyAndWritesAhead() throws Exception {
    var home = folder.resolve("home");
    try (var s = Stores.open("jdbc:sqlite:" + home.resolve("oumao.db"), Clock.systemUTC())) {
      s.inbox().receive(message("hello"));
      try (var files = Files.list(home)) {
        assertThat(files).allSatisfy(f -> assertThat(permissions(f)).isEqualTo("rw-------"));
      }
    }
    assertThat(permissions(home)).isEqualTo("rwx------");
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("oumao.db"));
        var r = c.createStatement().executeQuery("PRAGMA journal_mode")) {
      assertThat(r.getString(1)).isEqualTo("wal");
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsLeftAlone() throws Exception {
    var url = "jdbc:sqlite:" + folder.resolve("newer.db");
    Stores.open(url, Clock.systemUTC()).close();
    try (var c = DriverManager.getConnection(url);
        var s = c.createStatement()) {
      s.execute("UPDATE flyway_schema_history SET version = '99' WHERE version = '1'");
    }
    assertThatThrownBy(() -> Stores.open(url, Clock.systemUTC()))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.DATABASE_NEWER));
  }

  @Test
  void aLockedDatabaseIsBusyNotBroken() throws Exception {
    var url = "jdbc:sqlite:" + folder.resolve("locked.db");
    try (var s = Stores.open(url, Clock.systemUTC());
        var c = DriverManager.getConnection(url);
        var other = c.createStatement()) {
      other.execute("BEGIN EXCLUSIVE");
      assertThatThrownBy(() -> s.inbox().receive(message("hello")))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.BUSY));
      other.execute("ROLLBACK");
      assertThat(s.inbox().receive(message("hello")).id()).isPositive();
    }
  }

  @Test
  void whatIsErasedIsGoneFromTheFiles() throws Exception {
    var file = folder.resolve("erased.db");
    try (var s = Stores.open("jdbc:sqlite:" + file, Clock.systemUTC())) {
      var c = new Conversation(Channel.WEB, "w-secretmark");
      s.inbox().receive(Incoming.text(c, "1", Clock.systemUTC().instant(), "wordmark"));
      s.people().erase(c, "console", Clock.systemUTC().instant());
      try (var files = Files.list(folder)) {
        for (var f : files.filter(f -> f.getFileName().toString().startsWith("erased")).toList()) {
          var bytes = new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1);
          assertThat(bytes).doesNotContain("secretmark", "wordmark");
        }
      }
    }
  }

  @Test
  void aHomeServesOneServiceOnly() throws Exception {
    try (var first = HomeFolder.take(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> HomeFolder.take(folder))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.HOME_IN_USE));
    }
    HomeFolder.take(folder).close();
  }

  @Test
  void aHomeThatIsAFileIsNamed() throws IOException {
    var file = Files.createFile(folder.resolve("plain"));
    assertThatThrownBy(() -> HomeFolder.take(file))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.HOME_UNWRITABLE));
  }

  @Test
  void theNewestMigrationIsTheOneTheProgramKnows() throws Exception {
    for (var engine : new String[] {"sqlite", "postgresql"}) {
      try (var files = Files.list(Path.of("src/main/resources/db", engine))) {
        assertThat(files.map(f -> f.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1")))
            .as(engine)
            .contains(Integer.toString(Migrations.NEWEST))
            .allSatisfy(
                v -> assertThat(Integer.parseInt(v)).isLessThanOrEqualTo(Migrations.NEWEST));
      }
    }
  }

  private static Incoming message(String text) {
    return Incoming.text(
        new Conversation(Channel.WEB, "w"), "1", Clock.systemUTC().instant(), text);
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
