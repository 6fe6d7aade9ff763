package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

class BackupsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

  @TempDir Path dir;
  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

  private String url() {
    return "jdbc:sqlite:" + dir.resolve("home/oumao.db");
  }

  private Backups backups() {
    return new Backups(url(), dir.resolve("home/backups"));
  }

  @Test
  void aBackupWhileMessagesComeInHoldsOneStateOfEverything() throws Exception {
    try (var stores = Stores.open(url(), clock);
        var pool = Executors.newSingleThreadExecutor()) {
      var record = new Record(stores, clock);
      record.ofChats(50);
      var going = new AtomicBoolean(true);
      var some = new CountDownLatch(20);
      pool.submit(
          () -> {
            for (int i = 0; going.get(); i++) {
              record.answered(record.comes(Record.telegram(9000 + i), "1", "more " + i), "yes");
              some.countDown();
            }
          });
      some.await();

      var backup = backups().write(dir.resolve("b.bak"));

      going.set(false);
      // Each inquiry comes with the question and the reply, in transactions of their own.
      assertThat(backup.contents().inquiries()).isGreaterThanOrEqualTo(70);
      assertThat(backup.contents().messages())
          .isBetween(backup.contents().inquiries() * 2 - 1, backup.contents().inquiries() * 2);
    }
  }

  @Test
  void aBackupIsItsOwnersOnlyAndLeavesNothingBesideIt() throws IOException {
    filled();

    backups().write(clock, ZoneOffset.UTC);

    try (var files = Files.list(backups().folder())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactly("oumao-2026-11-24-040000.db");
    }
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(backups().list().get(0))))
        .isEqualTo("rw-------");
  }

  @Test
  void anOlderBackupIsReplacedAndAnyOtherFileStays() throws IOException {
    filled();
    var backup = dir.resolve("b.bak");
    backups().write(backup);
    filled();
    assertThat(backups().write(backup).contents().inquiries()).isEqualTo(2);

    var letter = dir.resolve("letter.txt");
    Files.writeString(letter, "dear");
    assertThatThrownBy(() -> backups().write(letter)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> backups().write(dir.resolve("home/oumao.db")))
        .isInstanceOf(Refused.class);
    assertThat(letter).hasContent("dear");
  }

  @Test
  void thereIsNothingToBackUpBeforeTheFirstStart() {
    assertThatThrownBy(() -> backups().write(dir.resolve("b.bak")))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThat(dir.resolve("b.bak")).doesNotExist();
    assertThat(dir.resolve("home/oumao.db")).doesNotExist();
  }

  @Test
  void theNewestDailyOnesStayAndSoDoesWhatSomebodyMade() throws IOException {
    filled();
    for (int day = 1; day <= 5; day++) {
      backups().writeDaily(LocalDate.of(2026, 11, day));
    }
    backups().write(clock, ZoneOffset.UTC);
    var aside = backups().replaced(NOON, ZoneOffset.UTC);
    Files.copy(backups().list().getFirst(), aside);
    Files.setLastModifiedTime(aside, FileTime.from(NOON.minus(Duration.ofDays(4))));

    backups().rotate(3, NOON);

    assertThat(backups().list().stream().map(f -> f.getFileName().toString()))
        .containsExactlyInAnyOrder(
            "daily-2026-11-05.db",
            "daily-2026-11-04.db",
            "daily-2026-11-03.db",
            "oumao-2026-11-24-040000.db");
  }

  @Test
  void beforeTheTablesChangeTheyAreBackedUpAsTheyWere() throws IOException {
    HomeFolder.prepare(dir.resolve("home/oumao.db"));
    Flyway.configure()
        .dataSource(url(), null, null)
        .locations("classpath:db/sqlite")
        .target("1")
        .load()
        .migrate();

    Stores.open(url(), clock).close();

    var before = dir.resolve("home/backups/before-v" + Migrations.NEWEST + ".db");
    assertThat(StoreFile.check(before).version()).isEqualTo(1);
    assertThat(backups().write(dir.resolve("b.bak")).contents().version())
        .isEqualTo(Migrations.NEWEST);
  }

  @Test
  void theNewestVersionIsThatOfTheFiles() throws IOException {
    for (var engine : new String[] {"sqlite", "postgresql"}) {
      try (var files = Files.list(Path.of("src/main/resources/db", engine))) {
        assertThat(
                files
                    .map(f -> f.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .max())
            .hasValue(Migrations.NEWEST);
      }
    }
  }

  @Test
  void aPostgresqlDatabaseIsBackedUpIntoTheSameKindOfFile() {
    var postgres = TestPostgres.freshUrl();
    try (var stores = Stores.open(postgres, clock)) {
      new Record(stores, clock).ofChats(3);
    }

    var backup = new Backups(postgres, dir.resolve("backups")).write(dir.resolve("p.bak"));

    assertThat(backup.contents().inquiries()).isEqualTo(3);
    assertThat(backup.contents().messages()).isEqualTo(6);
  }

  /** One inquiry more. */
  private void filled() {
    try (var stores = Stores.open(url(), clock)) {
      var record = new Record(stores, clock);
      record.answered(record.comes(Record.telegram(System.nanoTime()), "1", "one more"), "yes");
    }
  }
}
