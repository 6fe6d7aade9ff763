package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.InquiryFilter;

class StoreMoveTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);

  @TempDir Path dir;
  private String sqlite;

  @BeforeEach
  void fiveChats() {
    sqlite = "jdbc:sqlite:" + dir.resolve("oumao.db");
    try (var stores = Stores.open(sqlite, clock)) {
      new Record(stores, clock).ofChats(5);
    }
  }

  @Test
  void thereAndBackEveryTableIsTheSame() {
    var postgres = TestPostgres.freshUrl();
    var back = "jdbc:sqlite:" + dir.resolve("back.db");

    var there = StoreMove.move(sqlite, postgres);
    var again = StoreMove.move(postgres, back);

    assertThat(again).isEqualTo(there);
    assertThat(there)
        .filteredOn(t -> t.name().equals("inquiry"))
        .extracting("rows")
        .containsOnly(5L);
    assertThat(there)
        .filteredOn(t -> t.name().equals("message"))
        .extracting("rows")
        .containsOnly(10L);
    assertThat(dossiers(back)).isEqualTo(dossiers(sqlite));
    assertThat(dossiers(postgres)).isEqualTo(dossiers(sqlite));
  }

  private java.util.List<?> dossiers(String url) {
    try (var stores = Stores.open(url, clock)) {
      return stores.inquiries().list(InquiryFilter.ALL, 10).stream()
          .map(i -> stores.inquiries().dossier(i.id()).orElseThrow())
          .toList();
    }
  }

  @Test
  void numbersGoOnWhereTheyStoodAndAreNeverGivenTwice() {
    try (var stores = Stores.open(sqlite, clock)) {
      stores.database().write(h -> h.execute("DELETE FROM inquiry WHERE id = 5"));
    }
    var postgres = TestPostgres.freshUrl();

    StoreMove.move(sqlite, postgres);

    try (var stores = Stores.open(postgres, clock)) {
      var record = new Record(stores, clock);
      assertThat(record.answered(record.comes(Record.telegram(1), "9", "more"), "yes"))
          .isEqualTo(6);
    }
  }

  @Test
  void aTargetThatHoldsRowsIsLeftAlone() {
    var postgres = TestPostgres.freshUrl();
    StoreMove.move(sqlite, postgres);

    assertThatThrownBy(() -> StoreMove.move(sqlite, postgres))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.NOT_ALLOWED));
    assertThat(dossiers(postgres)).hasSize(5);
  }

  @Test
  void aSourceThatIsNotThereIsNotMade() {
    var nowhere = dir.resolve("nowhere.db");

    assertThatThrownBy(() -> StoreMove.move("jdbc:sqlite:" + nowhere, TestPostgres.freshUrl()))
        .isInstanceOf(Refused.class);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void anAddressThatNobodyAnswersIsRefusedWithoutItsPassword() {
    assertThatThrownBy(
            () ->
                StoreMove.move(
                    sqlite, "jdbc:postgresql://127.0.0.1:1/oumao?user=o&password=s3cret"))
        .isInstanceOf(Refused.class)
        .hasMessageNotContaining("s3cret");
  }
}
