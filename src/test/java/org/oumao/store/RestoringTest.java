package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryFilter;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;

class RestoringTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);

  @TempDir Path dir;
  private Settings settings;
  private Restoring restoring;
  private Path backup;

  @BeforeEach
  void aHomeOfThreeInquiriesWithABackupOfTwo() {
    settings = Settings.of(Map.of(Setting.OUMAO_HOME, dir.resolve("home").toString()), dir);
    restoring = new Restoring(settings, clock);
    backup = dir.resolve("two.bak");
    asked("one");
    asked("two");
    Backups.of(settings).write(backup);
    asked("three");
  }

  private void asked(String question) {
    try (var stores = Stores.open(settings.databaseUrl(), clock)) {
      var record = new Record(stores, clock);
      record.answered(
          record.comes(Record.telegram(1), question, question), "answer to " + question);
    }
  }

  private List<String> questions() {
    try (var stores = Stores.open(settings.databaseUrl(), clock)) {
      return stores.inquiries().list(InquiryFilter.ALL, 10).stream()
          .map(Inquiry::question)
          .toList();
    }
  }

  @Test
  void whatWasBackedUpIsThereAgainAndWhatWasReplacedIsKept() {
    var restored = restoring.restore(backup);

    assertThat(questions()).containsExactly("two", "one");
    assertThat(StoreFile.check(restored.aside().orElseThrow()).inquiries()).isEqualTo(3);
    restoring.restore(restored.aside().orElseThrow());
    assertThat(questions()).containsExactly("three", "two", "one");
  }

  @Test
  void aHomeThatIsEmptyIsFilled() {
    var elsewhere =
        Settings.of(Map.of(Setting.OUMAO_HOME, dir.resolve("new/home").toString()), dir);

    var restored = new Restoring(elsewhere, clock).restore(backup);

    assertThat(restored.aside()).isEmpty();
    assertThat(restored.contents().inquiries()).isEqualTo(2);
    assertThat(dir.resolve("new/home/oumao.db")).isRegularFile();
  }

  @Test
  void lookingTouchesNothing() {
    var elsewhere = Settings.of(Map.of(Setting.OUMAO_HOME, dir.resolve("new").toString()), dir);

    assertThat(new Restoring(elsewhere, clock).check(backup).inquiries()).isEqualTo(2);
    assertThat(dir.resolve("new")).doesNotExist();
  }

  @Test
  void halfAFileIsRefused() throws IOException {
    var bytes = Files.readAllBytes(backup);
    var half = dir.resolve("half.bak");
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));

    refused(ErrorCode.BAD_BACKUP, () -> restoring.restore(half));
  }

  @Test
  void aFileWithAPageOverwrittenIsRefused() throws IOException {
    try (var file = new RandomAccessFile(backup.toFile(), "rw")) {
      file.seek(file.length() / 2 / 4096 * 4096);
      file.write(new byte[600]);
    }

    refused(ErrorCode.BAD_BACKUP, () -> restoring.restore(backup));
  }

  @Test
  void whatIsNoBackupOfOursIsRefused() throws IOException, SQLException {
    var text = dir.resolve("notes.txt");
    Files.writeString(text, "SQLite format 3 is a fine thing");
    refused(ErrorCode.BAD_BACKUP, () -> restoring.restore(text));

    var others = dir.resolve("others.db");
    execute(others, "CREATE TABLE inquiry (id INTEGER)");
    refused(ErrorCode.BAD_BACKUP, () -> restoring.restore(others));

    var empty = dir.resolve("empty");
    Files.createFile(empty);
    refused(ErrorCode.BAD_BACKUP, () -> restoring.restore(empty));
    refused(ErrorCode.NO_FILE, () -> restoring.restore(dir.resolve("nowhere.bak")));
    refused(ErrorCode.NO_FILE, () -> restoring.restore(dir));
  }

  @Test
  void aBackupOfANewerProgramIsRefused() throws SQLException {
    execute(
        backup,
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success) VALUES (99, '"
            + (Migrations.NEWEST + 1)
            + "', 'later', 'SQL', 'x', 'x', 1, 1)");

    refused(ErrorCode.BAD_BACKUP, () -> restoring.restore(backup));
  }

  @Test
  void aDatabaseCopiedWhileInUseIsRefused() throws IOException {
    Files.write(dir.resolve("two.bak-wal"), new byte[32]);

    refused(ErrorCode.BAD_BACKUP, () -> restoring.restore(backup));
  }

  @Test
  void nothingIsRestoredWhileAServiceRuns() throws IOException {
    var service = HomeFolder.take(settings.home());
    try (service) {
      refused(ErrorCode.HOME_IN_USE, () -> restoring.restore(backup));
    }
  }

  @Test
  void nothingIsRestoredWhileAnotherCommandHasTheDatabaseOpen() {
    var stores = Stores.open(settings.databaseUrl(), clock);
    try (stores) {
      new Record(stores, clock).comes(Record.telegram(2), "1", "not yet answered");

      refused(ErrorCode.BUSY, () -> restoring.restore(backup));
    }
  }

  @Test
  void aDamagedDatabaseIsReplacedAndKeptAsItWas() throws IOException {
    var database = settings.home().resolve("oumao.db");
    Files.writeString(database, "SQLite format 3\0 and then nothing good");
    Files.write(settings.home().resolve("oumao.db-wal"), new byte[100]);

    var aside = restoring.restore(backup).aside().orElseThrow();

    assertThat(questions()).containsExactly("two", "one");
    assertThat(aside).content().endsWith("nothing good");
    assertThat(aside.resolveSibling(aside.getFileName() + "-wal")).hasSize(100);
  }

  private void refused(ErrorCode code, ThrowingCallable work) {
    var before = questions();
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(code));
    assertThat(questions()).isEqualTo(before);
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + file);
        var s = c.createStatement()) {
      s.execute(sql);
    }
  }
}
