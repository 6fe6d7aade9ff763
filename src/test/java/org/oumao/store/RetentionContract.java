package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oumao.inquiry.InquiryFilter;

/** What is erased when it was kept long enough, and what never is. */
abstract class RetentionContract {
  static final String OLD_WORDS = "陈老板的太阳镜出口日本";
  private static final Instant THEN = Instant.parse("2023-11-20T04:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final Instant CUT = NOW.minus(Duration.ofDays(1095));

  Stores stores;

  abstract String url();

  @BeforeEach
  void open() {
    stores = Stores.open(url(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private Record at(Instant moment) {
    return new Record(stores, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private int erase() {
    return new SqlRetention(stores.database()).erase(CUT, NOW);
  }

  long oldInquiry() {
    var then = at(THEN);
    return then.answered(then.comes(Record.telegram(7), "1", OLD_WORDS), "关税为 5.3%");
  }

  @Test
  void theWordsAndTheChatOfAnOldInquiryGoAndItsAnswerStaysForTheFigures() {
    long id = oldInquiry();

    assertThat(erase()).isEqualTo(1);

    var kept = stores.inquiries().dossier(id).orElseThrow();
    assertThat(kept.inquiry().question()).isEmpty();
    assertThat(kept.inquiry().conversation().chat()).isEmpty();
    assertThat(kept.inquiry().answer().text()).isEqualTo("关税为 5.3%");
    assertThat(kept.messages()).extracting("text").containsExactly("", "关税为 5.3%");
    assertThat(stores.people().kept(Record.telegram(7))).isEmpty();
    assertThat(stores.inbox().find(Record.telegram(7), "1")).isEmpty();
    assertThat(erase()).isZero();
  }

  @Test
  void aYoungInquiryStaysWhole() {
    var now = at(NOW);
    long id = now.answered(now.comes(Record.telegram(8), "1", "9710是什么意思"), "B2B");

    assertThat(erase()).isZero();
    assertThat(stores.inquiries().find(id).orElseThrow().question()).isEqualTo("9710是什么意思");
  }

  @Test
  void anOldInquiryThatSomebodyStillOwesAWordStaysWhole() {
    long id = oldInquiry();
    stores
        .database()
        .write(h -> h.execute("UPDATE inquiry SET state = 'needs-person' WHERE id = ?", id));

    assertThat(erase()).isZero();
    assertThat(stores.inquiries().find(id).orElseThrow().question()).isEqualTo(OLD_WORDS);
  }

  @Test
  void manyAreErasedInOneGo() {
    var then = at(THEN);
    for (int i = 0; i < 650; i++) {
      then.answered(then.comes(Record.telegram(10_000 + i), "1", "old " + i), "yes");
    }

    assertThat(erase()).isEqualTo(650);
    assertThat(stores.inquiries().count(InquiryFilter.ALL)).isEqualTo(650);
  }
}
