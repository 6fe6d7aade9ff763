package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oumao.fact.Language;
import org.oumao.inquiry.InquiryFilter;
import org.oumao.inquiry.Letter;
import org.oumao.inquiry.Overtaken;
import org.oumao.inquiry.Received;

/** What holds for two services on one database, whichever it is. */
abstract class ReplicaContract {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private Stores one;
  private Stores two;
  private Record record;

  /** The JDBC address of an empty database. */
  abstract String url();

  @BeforeEach
  void open() {
    var url = url();
    one = Stores.open(url, clock);
    two = Stores.open(url, clock);
    record = new Record(one, clock);
  }

  @AfterEach
  void close() {
    two.close();
    one.close();
  }

  @Test
  void aMessageHandedToBothIsRecordedOnce() throws Exception {
    var chat = Record.telegram(1);

    var seen =
        together(
            () -> record.comes(chat, "5", "转船香港还能享惠吗").id(),
            () -> new Record(two, clock).comes(chat, "5", "转船香港还能享惠吗").id());

    assertThat(seen).allMatch(id -> id.equals(seen.getFirst()));
    assertThat(one.inbox().waiting(NOON.plusSeconds(1), 10)).containsExactly(chat);
  }

  @Test
  void aMessageIsAnsweredByOneOnly() throws Exception {
    var message = record.comes(Record.telegram(1), "1", "9710是什么意思");

    var answers =
        together(() -> tried(record, message), () -> tried(new Record(two, clock), message));

    assertThat(answers).containsExactlyInAnyOrder(true, false);
    assertThat(one.inquiries().count(InquiryFilter.ALL)).isEqualTo(1);
    assertThat(claimed(one, "a", 10)).hasSize(1);
  }

  private static boolean tried(Record record, Received message) {
    try {
      record.answered(message, "跨境电商 B2B 直接出口");
      return true;
    } catch (Overtaken e) {
      return false;
    }
  }

  @Test
  void aLetterIsClaimedByOneOnly() throws Exception {
    record.ofChats(60);

    var claims =
        together(
            () -> drained(one, "a"),
            () -> drained(two, "b"),
            () -> drained(one, "c"),
            () -> drained(two, "d"));

    var ids = claims.stream().flatMap(List::stream).map(Letter::id).toList();
    assertThat(ids).hasSize(60).doesNotHaveDuplicates();
  }

  private List<Letter> drained(Stores stores, String sender) {
    var all = new ArrayList<Letter>();
    for (var some = claimed(stores, sender, 7);
        !some.isEmpty();
        some = claimed(stores, sender, 7)) {
      all.addAll(some);
    }
    return all;
  }

  @Test
  void aChatsSecondLetterWaitsForItsFirst() {
    var chat = Record.telegram(1);
    record.answered(record.comes(chat, "1", "one"), "first");
    record.answered(record.comes(chat, "2", "two"), "second");

    var first = claimed(one, "a", 10);
    assertThat(texts(first)).containsExactly("first");
    assertThat(claimed(two, "b", 10)).isEmpty();

    one.outbox().sent(first.getFirst(), NOON);
    assertThat(texts(claimed(two, "b", 10))).containsExactly("second");
  }

  @Test
  void whatADeadServiceClaimedGoesToAnotherWhenTheClaimRunsOut() {
    record.ofChats(1);
    assertThat(claimed(one, "dead", 10)).hasSize(1);

    assertThat(claimed(two, "alive", 10)).isEmpty();
    assertThat(two.outbox().claim("alive", NOON.plus(MINUTE).plusMillis(1), MINUTE, 10)).hasSize(1);
  }

  @Test
  void whatADeadServiceLeftUnansweredIsFoundAndAnsweredByAnother() {
    var chat = Record.telegram(1);
    record.comes(chat, "1", "what is 9810?");
    one.close();

    assertThat(two.inbox().waiting(NOON.plusSeconds(3), 10)).containsExactly(chat);
    var message = two.inbox().next(chat).orElseThrow();
    new Record(two, clock).answered(message, "overseas warehouse");

    assertThat(two.inbox().waiting(NOON.plusSeconds(3), 10)).isEmpty();
    assertThat(two.inquiries().count(InquiryFilter.ALL)).isEqualTo(1);
  }

  @Test
  void anInquiryOpenedByADeadServiceIsNotOpenedAgain() {
    var message = record.comes(Record.telegram(1), "1", "what is 9810?");
    one.inbox().open(message, "what is 9810?", Language.EN, NOON);

    assertThatThrownBy(() -> two.inbox().open(message, "what is 9810?", Language.EN, NOON))
        .isInstanceOf(Overtaken.class);
  }

  @Test
  void aChoreOfTheDayIsDoneByOneOnly() throws Exception {
    var first = new SqlChores(one.database());
    var second = new SqlChores(two.database());
    var day = java.time.LocalDate.of(2026, 11, 24);

    var mine =
        together(
            () -> first.take("backup", day, "a", NOON),
            () -> second.take("backup", day, "b", NOON));

    assertThat(mine).containsExactlyInAnyOrder(true, false);
    assertThat(second.take("backup", day.plusDays(1), "b", NOON)).isTrue();
    assertThat(first.take("retention", day, "a", NOON)).isTrue();
  }

  @Test
  void aChoreThatItsTakerNeverFinishedIsTakenAgainAnHourLater() {
    var chores = new SqlChores(one.database());
    var day = java.time.LocalDate.of(2026, 11, 24);
    chores.take("backup", day, "dead", NOON);
    chores.take("retention", day, "alive", NOON);
    chores.done("retention", day);

    var later = NOON.plus(Duration.ofMinutes(61));
    assertThat(chores.take("backup", day, "alive", later)).isTrue();
    assertThat(chores.take("retention", day, "alive", later)).isFalse();
  }

  private static List<Letter> claimed(Stores stores, String sender, int limit) {
    return stores.outbox().claim(sender, NOON, MINUTE, limit);
  }

  private static List<String> texts(List<Letter> letters) {
    return letters.stream().map(Letter::text).toList();
  }

  /** Does all of it at the same moment. */
  @SafeVarargs
  private static <T> List<T> together(Callable<T>... works) throws Exception {
    var barrier = new CyclicBarrier(works.length);
    try (var pool = Executors.newFixedThreadPool(works.length)) {
      var futures = new ArrayList<java.util.concurrent.Future<T>>();
      for (var w : works) {
        futures.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return w.call();
                }));
      }
      var results = new ArrayList<T>();
      for (var f : futures) {
        results.add(f.get());
      }
      return results;
    }
  }
}
