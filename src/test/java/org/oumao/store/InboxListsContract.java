package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oumao.fact.Language;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.AnswerStatus;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Dossier;
import org.oumao.inquiry.EnteredInquiry;
import org.oumao.inquiry.InboxLists;
import org.oumao.inquiry.InboxQuery;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.StaffAction;
import org.oumao.inquiry.StaffMember;

/** What the desk lists and finds, and who is logged in, whatever database keeps it. */
abstract class InboxListsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final InboxQuery.Reach ALL = new InboxQuery.Reach("", "anna");

  private Stores stores;

  abstract Stores open(Clock clock);

  @BeforeEach
  void open() {
    stores = open(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void wordsOfTwoSignsAreFoundInQuestionsAnswersNotesAndReplies() {
    long duty = enter("太阳镜出口日本关税多少", "最惠国税率 5.3%");
    long form = enter("FORM E 丢了怎么补", "申请补发");
    assertThat(found("关税")).containsExactly(duty);
    assertThat(found("补发")).containsExactly(form);
    assertThat(found("日本 税率")).containsExactly(duty);
    assertThat(found("form")).containsExactly(form);
    assertThat(found("税")).containsExactly(duty);
    act(form, InquiryState.WAITING_USER, "", "请带上提单", "已致电海关");
    assertThat(found("提单")).containsExactly(form);
    assertThat(found("海关")).containsExactly(form);
    assertThat(found("无此词")).isEmpty();
    assertThat(found("'\" OR 1=1 --")).isEmpty();
    assertThat(found("!!")).containsExactly(form, duty);
  }

  @Test
  void whatIsErasedIsFoundNoMore() {
    enter("王小明的太阳镜", "");
    assertThat(found("王小明")).hasSize(1);
    stores.people().erase(new org.oumao.inquiry.Conversation(Channel.PHONE, ""), "anna", NOW);
    assertThat(found("王小明")).isEmpty();
  }

  @Test
  void listsAreByStateChainPersonAndWhatIsLate() {
    long a = enter("一", "");
    long b = enter("二", "");
    long c = enter("三", "");
    act(a, InquiryState.IN_PROGRESS, "anna", "", "");
    act(b, InquiryState.NEEDS_PERSON, "", "", "");
    assertThat(ids(query(Set.of(InquiryState.IN_PROGRESS), "", "", ALL))).containsExactly(a);
    assertThat(ids(query(Set.of(), "anna", "", ALL))).containsExactly(a);
    assertThat(ids(query(Set.of(), "", "eyewear", ALL))).containsExactly(b, a);
    var late = new InboxQuery(Set.of(), ALL, "", "", "", true, false, "", Long.MAX_VALUE);
    assertThat(ids(late)).containsExactly(b, a);
    assertThat(stores.inboxLists().list(late, 9, NOW.minus(Duration.ofDays(9)), TODAY)).isEmpty();
    var counts = stores.inboxLists().counts(ALL, NOW, TODAY);
    assertThat(counts.needsPerson()).isEqualTo(1);
    assertThat(counts.overdue()).isEqualTo(2);
    assertThat(counts.mine()).isEqualTo(1);
    var standing = stores.inboxLists().standing(Instant.EPOCH, NOW.plusSeconds(1));
    assertThat(standing.all()).isEqualTo(3);
    assertThat(standing.byState()).containsEntry(InquiryState.ANSWERED, 1L);
    assertThat(standing.byChannel()).containsEntry(Channel.PHONE, 3L);
    assertThat(ids(query(Set.of(), "", "", ALL))).containsExactly(c, b, a);
  }

  @Test
  void aChiefSeesTheOwnChainAndWhatWasGiven() {
    long own = enter("一", "");
    long given = enter("二", "");
    enter("三", "");
    act(own, InquiryState.NEEDS_PERSON, "", "", "");
    act(given, InquiryState.IN_PROGRESS, "cora", "", "", "footwear");
    var reach = new InboxQuery.Reach("eyewear", "cora");
    assertThat(ids(query(Set.of(), "", "", reach))).containsExactly(given, own);
    assertThat(stores.inboxLists().counts(reach, NOW, TODAY).needsPerson()).isEqualTo(1);
  }

  @Test
  void aSessionHoldsUntilItEndsOrItsHolderChanges() {
    stores.staff().add(new StaffMember("anna", Role.AGENT, "", "x", false, NOW), "test");
    var later = NOW.plus(Duration.ofHours(12));
    stores.sessions().open("t1", "anna", NOW, later);
    stores.sessions().open("t2", "anna", NOW, later);
    assertThat(stores.sessions().find("t1", NOW)).map(StaffMember::name).contains("anna");
    assertThat(stores.sessions().find("t1", NOW.plus(Duration.ofHours(4)))).isEmpty();
    assertThat(stores.sessions().find("t1", later)).isEmpty();
    stores.sessions().close("t1");
    assertThat(stores.sessions().find("t1", NOW)).isEmpty();
    stores.staff().password("anna", "y", "test", NOW);
    assertThat(stores.sessions().find("t2", NOW)).isEmpty();
  }

  @Test
  void theAuditLogIsListedNewestFirstAndByName() {
    enter("一", "");
    stores.staff().add(new StaffMember("ben", Role.AGENT, "", "x", false, NOW), "anna");
    var all = stores.inboxLists().audit(new InboxLists.AuditQuery("", "", Long.MAX_VALUE), 9);
    assertThat(all).extracting(l -> l.entry().what()).containsExactly("user-add", "add");
    var first = all.getFirst().id();
    assertThat(stores.inboxLists().audit(new InboxLists.AuditQuery("", "", first), 9)).hasSize(1);
    assertThat(
            stores.inboxLists().audit(new InboxLists.AuditQuery("anna", "add", Long.MAX_VALUE), 9))
        .hasSize(1);
  }

  private List<Long> found(String words) {
    return ids(new InboxQuery(Set.of(), ALL, "", "", "", false, false, words, Long.MAX_VALUE));
  }

  private static InboxQuery query(
      Set<InquiryState> states, String assigned, String chain, InboxQuery.Reach reach) {
    return new InboxQuery(states, reach, assigned, chain, "", false, false, "", Long.MAX_VALUE);
  }

  private List<Long> ids(InboxQuery query) {
    return stores.inboxLists().list(query, 9, NOW, TODAY).stream()
        .map(r -> r.inquiry().id())
        .toList();
  }

  private long enter(String question, String answer) {
    var said =
        answer.isEmpty()
            ? Answer.NONE
            : new Answer(
                AnswerStatus.ANSWERED,
                "",
                Language.ZH,
                answer,
                List.of(),
                List.of(),
                List.of(),
                1,
                "");
    return stores
        .inquiries()
        .enter(
            new EnteredInquiry(
                Channel.PHONE,
                question,
                Language.ZH,
                said,
                InquiryState.ANSWERED,
                Inquiry.NO_DUE,
                "",
                "anna",
                NOW));
  }

  private void act(long id, InquiryState state, String to, String letter, String note) {
    act(id, state, to, letter, note, "eyewear");
  }

  private void act(
      long id, InquiryState state, String to, String letter, String note, String chain) {
    stores
        .inquiries()
        .act(
            new StaffAction(
                stores.inquiries().find(id).orElseThrow(),
                state,
                new Inquiry.Care(to, chain, NOW.minus(Duration.ofHours(1))),
                letter,
                note,
                new Dossier.AuditEntry(NOW, "anna", "test", "")));
  }
}
