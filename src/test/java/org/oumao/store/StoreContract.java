package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oumao.advice.Context;
import org.oumao.advice.Option;
import org.oumao.fact.Language;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.AnswerBack;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.ConversationState;
import org.oumao.inquiry.Dossier;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryFilter;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Letter;
import org.oumao.inquiry.Message;
import org.oumao.inquiry.Overtaken;
import org.oumao.inquiry.Received;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.Situation;
import org.oumao.inquiry.StaffAction;
import org.oumao.inquiry.StaffMember;
import org.oumao.inquiry.Turn;

/** What every database behind the stores must do. */
abstract class StoreContract {
  static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Conversation ANN = new Conversation(Channel.TELEGRAM, "900");
  private static final Conversation BEN = new Conversation(Channel.TELEGRAM, "901");
  private static final Duration CLAIM = Duration.ofSeconds(12);

  private Stores stores;

  abstract String freshDatabase();

  @BeforeEach
  void open() {
    stores = Stores.open(freshDatabase(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void theSameMessageIsRecordedOnce() {
    var first = stores.inbox().receive(text(ANN, "1", "关税"));
    var again = stores.inbox().receive(text(ANN, "1", "something else"));
    assertThat(again).isEqualTo(first);
    assertThat(stores.inbox().receive(text(BEN, "1", "关税")).id()).isNotEqualTo(first.id());
  }

  @Test
  void messagesOfAConversationComeInTheirOrder() {
    stores
        .inbox()
        .receiveAll(List.of(text(ANN, "1", "a"), text(BEN, "1", "b"), text(ANN, "2", "c")));
    var first = stores.inbox().next(ANN).orElseThrow();
    assertThat(first.incoming().text()).isEqualTo("a");
    complete(first, Turn.Change.NONE, ConversationState.NONE);
    assertThat(stores.inbox().next(ANN).orElseThrow().incoming().text()).isEqualTo("c");
    assertThat(stores.inbox().waiting(NOW.plusSeconds(1), 10)).containsExactlyInAnyOrder(ANN, BEN);
  }

  @Test
  void oddCharactersAreKeptAndBrokenOnesReplaced() {
    var r = stores.inbox().receive(text(ANN, "1", "税🙂\u0000\ud800x"));
    assertThat(stores.inbox().get(r.id()).incoming().text()).isEqualTo("税🙂\uFFFD\uFFFDx");
  }

  @Test
  void aMessageOpensOneInquiryOnly() {
    var r = stores.inbox().receive(text(ANN, "1", "关税"));
    long id = stores.inbox().open(r, "关税", Language.ZH, NOW);
    assertThatThrownBy(() -> stores.inbox().open(r, "关税", Language.ZH, NOW))
        .isInstanceOf(Overtaken.class);
    assertThat(stores.inquiries().list(InquiryFilter.ALL, 10))
        .extracting(Inquiry::id)
        .containsExactly(id);
  }

  @Test
  void aTurnIsCompletedOnceAndLeavesNothingHalfDone() {
    var r = stores.inbox().receive(text(ANN, "1", "关税"));
    long id = stores.inbox().open(r, "关税", Language.ZH, NOW);
    complete(r, answering(id), ConversationState.NONE);
    assertThatThrownBy(() -> complete(r, answering(id), ConversationState.NONE))
        .isInstanceOf(Overtaken.class);
    var dossier = stores.inquiries().dossier(id).orElseThrow();
    assertThat(dossier.messages())
        .extracting(Message::author)
        .containsExactly(Message.Author.USER, Message.Author.BOT);
    assertThat(dossier.inquiry().state()).isEqualTo(InquiryState.ANSWERED);
    assertThat(dossier.inquiry().answer().text()).isEqualTo("3.3%");
    assertThat(stores.outbox().waiting()).isEqualTo(1);
  }

  @Test
  void aTurnMadeFromAnOlderConversationIsRefusedWhole() {
    var one = stores.inbox().receive(text(ANN, "1", "a"));
    var two = stores.inbox().receive(text(ANN, "2", "b"));
    var seen = stores.inbox().situation(ANN, NOW);
    stores.inbox().complete(turn(one, seen, ConversationState.NONE, Turn.Change.NONE));
    assertThatThrownBy(
            () ->
                stores.inbox().complete(turn(two, seen, ConversationState.NONE, Turn.Change.NONE)))
        .isInstanceOf(Overtaken.class);
    assertThat(stores.inbox().get(two.id()).done()).isFalse();
    assertThat(stores.outbox().waiting()).isEqualTo(1);
  }

  @Test
  void aConversationRemembersItsState() {
    var r = stores.inbox().receive(text(ANN, "1", "太阳镜关税"));
    var state =
        new ConversationState(
            new Context("太阳镜", "900410", "JP", "rcep", "duty", "太阳镜关税"),
            "zh",
            "en",
            7,
            List.of(new Option("日本", "JP")));
    complete(r, Turn.Change.NONE, state);
    assertThat(stores.inbox().situation(ANN, NOW).state()).isEqualTo(state);
  }

  @Test
  void anInquiryOpenedForAWishGoesUpInTheOneThatStood() {
    var first = stores.inbox().receive(text(ANN, "1", "关税"));
    long stood = stores.inbox().open(first, "关税", Language.ZH, NOW);
    complete(first, answering(stood), ConversationState.NONE);
    var wish = stores.inbox().receive(text(ANN, "2", "转人工"));
    long opened = stores.inbox().open(wish, "转人工", Language.ZH, NOW);
    complete(
        wish,
        new Turn.Change(stood, false, InquiryState.NEEDS_PERSON, NOW, opened),
        ConversationState.NONE);
    assertThat(stores.inquiries().find(opened)).isEmpty();
    var dossier = stores.inquiries().dossier(stood).orElseThrow();
    assertThat(dossier.messages()).extracting(Message::text).contains("关税", "转人工");
    assertThat(dossier.inquiry().state()).isEqualTo(InquiryState.NEEDS_PERSON);
    assertThat(stores.inbox().situation(ANN, NOW).withPerson()).isEqualTo(stood);
  }

  @Test
  void lettersOfAChatAreClaimedOneByOne() {
    var ids = postThree();
    assertThat(claim("a")).extracting(Letter::text).containsExactlyInAnyOrder("1", "2");
    assertThat(claim("b")).isEmpty();
    var first = new Letter(ids.getFirst(), ANN, "1", List.of(), "", 0, 0);
    stores.outbox().sent(first, NOW);
    assertThat(claim("b")).extracting(Letter::text).containsExactly("3");
  }

  @Test
  void aClaimThatIsNotResolvedRunsOut() {
    postThree();
    claim("a");
    var later = stores.outbox().claim("b", NOW.plus(CLAIM).plusSeconds(1), CLAIM, 10);
    assertThat(later).extracting(Letter::text).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void aChatThatMustWaitHoldsUpNoOther() {
    var ids = postThree();
    claim("a");
    stores
        .outbox()
        .later(
            new Letter(ids.getFirst(), ANN, "", List.of(), "", 0, 0), NOW.plusSeconds(30), "429");
    stores.outbox().sent(new Letter(ids.get(1), BEN, "", List.of(), "", 0, 0), NOW);
    assertThat(claim("a")).isEmpty();
    assertThat(stores.outbox().claim("a", NOW.plusSeconds(31), CLAIM, 10))
        .extracting(Letter::text)
        .containsExactly("1");
  }

  @Test
  void whoBlockedUsIsWrittenToNoMore() {
    var r = stores.inbox().receive(text(ANN, "1", "关税"));
    long id = stores.inbox().open(r, "关税", Language.ZH, NOW);
    complete(r, answering(id), ConversationState.NONE);
    stores.outbox().blocked(claim("a").getFirst(), "bot was blocked by the user", NOW);
    var bot = stores.inquiries().dossier(id).orElseThrow().messages().getLast();
    assertThat(bot.delivery()).isEqualTo(Message.Delivery.BLOCKED);
    assertThat(bot.reason()).contains("blocked");
    assertThat(stores.outbox().waiting()).isZero();
  }

  @Test
  void aButtonMeansSomethingOnlyInTheChatThatShowedIt() {
    var r = stores.inbox().receive(text(ANN, "1", "关税"));
    complete(r, Turn.Change.NONE, ConversationState.NONE);
    var letter = claim("a").getFirst();
    assertThat(stores.outbox().button(ANN, letter.buttonId(1)).orElseThrow().say()).isEqualTo("KR");
    assertThat(stores.outbox().button(BEN, letter.buttonId(1))).isEmpty();
    for (var forged : List.of("", "x", "1", "1.9", letter.id() + ".99", "999.0", "1.0.0", "-1.0")) {
      assertThat(stores.outbox().button(ANN, forged)).isEmpty();
    }
  }

  @Test
  void twoWhoActOnOneInquiryDoNotOverwriteEachOther() {
    long id = asked(ANN, "1", "关税");
    var seen = stores.inquiries().find(id).orElseThrow();
    stores.inquiries().act(reply(seen, "您好"));
    assertThatThrownBy(() -> stores.inquiries().act(reply(seen, "again")))
        .isInstanceOf(Overtaken.class);
    var dossier = stores.inquiries().dossier(id).orElseThrow();
    assertThat(dossier.messages()).extracting(Message::text).containsOnlyOnce("您好");
    assertThat(dossier.messages()).extracting(Message::text).doesNotContain("again");
    assertThat(dossier.audit()).hasSize(1);
  }

  @Test
  void listsArePagesByNumberNewestFirst() {
    var ids = new ArrayList<Long>();
    for (int i = 0; i < 5; i++) {
      ids.add(asked(ANN, "m" + i, "question " + i));
    }
    var first = stores.inquiries().list(InquiryFilter.ALL, 2);
    assertThat(first).extracting(Inquiry::id).containsExactly(ids.get(4), ids.get(3));
    assertThat(stores.inquiries().list(InquiryFilter.ALL.below(ids.get(3)), 2))
        .extracting(Inquiry::id)
        .containsExactly(ids.get(2), ids.get(1));
    assertThat(stores.inquiries().count(InquiryFilter.ALL)).isEqualTo(5);
    assertThat(stores.inquiries().list(InquiryFilter.ALL.in(InquiryState.SOLVED), 9)).isEmpty();
    var since =
        new InquiryFilter(
            Set.of(InquiryState.ANSWERED), "", "", NOW.plusSeconds(1), Long.MAX_VALUE);
    assertThat(stores.inquiries().list(since, 9)).isEmpty();
    var fromNow = new InquiryFilter(Set.of(InquiryState.ANSWERED), "", "", NOW, Long.MAX_VALUE);
    assertThat(stores.inquiries().list(fromNow, 9)).hasSize(5);
  }

  @Test
  void theWordOfWhoeverAskedIsTakenOnce() {
    long id = asked(new Conversation(Channel.WEB, "w-1"), "1", "关税");
    var seen = stores.inquiries().find(id).orElseThrow();
    var word = new AnswerBack(seen, "p1", "还有一个问题", false, NOW, NOW);
    stores.inquiries().answerBack(word);
    stores.inquiries().answerBack(word);
    var dossier = stores.inquiries().dossier(id).orElseThrow();
    assertThat(dossier.messages()).extracting(Message::text).containsOnlyOnce("还有一个问题");
    assertThat(dossier.inquiry().state()).isEqualTo(InquiryState.NEEDS_PERSON);
    assertThat(stores.inquiries().findByCode(seen.code())).isPresent();
  }

  @Test
  void anErasedPersonIsNowhere() {
    long id = asked(ANN, "1", "王小明 13800000000 的关税");
    stores.inquiries().act(reply(stores.inquiries().find(id).orElseThrow(), "王先生您好"));
    assertThat(stores.people().erase(ANN, "console", NOW)).isEqualTo(1);
    var dossier = stores.inquiries().dossier(id).orElseThrow();
    assertThat(dossier.toString()).doesNotContain("王", "13800000000", "900");
    assertThat(stores.inbox().next(ANN)).isEmpty();
    assertThat(stores.people().kept(ANN)).isEmpty();
    assertThat(stores.outbox().waiting()).isZero();
  }

  @Test
  void staffAreAddedOnceAndChoosePasswordsByALinkThatRunsOut() {
    var anna = new StaffMember("anna", Role.AGENT, "", "hash", false, NOW);
    assertThat(stores.staff().add(anna, "console")).isTrue();
    assertThat(stores.staff().add(anna, "console")).isFalse();
    stores.staff().link("anna", "token", NOW.plusSeconds(60), NOW);
    assertThat(stores.staff().byLink("token", NOW)).contains(anna);
    assertThat(stores.staff().byLink("token", NOW.plusSeconds(61))).isEmpty();
    assertThat(stores.staff().byLink("", NOW)).isEmpty();
    stores.staff().password("anna", "other", "anna", NOW);
    assertThat(stores.staff().byLink("token", NOW)).isEmpty();
    stores.staff().disable("anna", true, "console", NOW);
    assertThat(stores.staff().find("anna").orElseThrow().disabled()).isTrue();
  }

  private long asked(Conversation c, String message, String text) {
    var r = stores.inbox().receive(text(c, message, text));
    long id = stores.inbox().open(r, text, Language.of(text), NOW);
    complete(r, answering(id), ConversationState.NONE);
    return id;
  }

  private List<Long> postThree() {
    var answers = List.of("1", "2", "3");
    var of = List.of(ANN, BEN, ANN);
    for (int i = 0; i < 3; i++) {
      var r = stores.inbox().receive(text(of.get(i), "m" + i, "q"));
      var before = stores.inbox().situation(of.get(i), NOW);
      stores
          .inbox()
          .complete(
              new Turn(
                  r,
                  before,
                  ConversationState.NONE,
                  Answer.said(Language.EN, answers.get(i)),
                  answers.get(i),
                  Turn.Change.NONE,
                  NOW));
    }
    return List.of(1L, 2L, 3L);
  }

  private List<Letter> claim(String sender) {
    return stores.outbox().claim(sender, NOW, CLAIM, 10);
  }

  private void complete(Received r, Turn.Change change, ConversationState after) {
    var before = stores.inbox().situation(r.incoming().conversation(), NOW);
    stores.inbox().complete(turn(r, before, after, change));
  }

  private static Turn turn(
      Received r, Situation before, ConversationState after, Turn.Change change) {
    var reply =
        Answer.said(Language.EN, "3.3%")
            .offering(List.of(new Option("Japan", "JP"), new Option("Korea", "KR")));
    return new Turn(r, before, after, reply, "3.3%\n\nSource: RCEP", change, NOW);
  }

  private static Turn.Change answering(long inquiry) {
    return new Turn.Change(inquiry, true, InquiryState.ANSWERED, Inquiry.NO_DUE, 0);
  }

  private static StaffAction reply(Inquiry seen, String text) {
    return new StaffAction(
        seen,
        InquiryState.WAITING_USER,
        seen.care(),
        text,
        "",
        new Dossier.AuditEntry(NOW, "anna", "reply", ""));
  }

  private static Incoming text(Conversation c, String message, String text) {
    return Incoming.text(c, message, NOW, text);
  }
}
