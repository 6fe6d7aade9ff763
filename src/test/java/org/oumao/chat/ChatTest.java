package org.oumao.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oumao.chat.ChatRig.ANN;
import static org.oumao.chat.ChatRig.BEN;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.fact.Language;
import org.oumao.inquiry.AnswerStatus;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Message;

class ChatTest {
  @TempDir private Path folder;
  private ChatRig rig;

  @BeforeEach
  void open() {
    rig = new ChatRig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aQuestionOpensAnInquiryWithItsAnswer() {
    var r = rig.says(ANN, "证书有效期");
    assertThat(r.reply().text()).isEqualTo("一年");
    assertThat(r.reply().citations()).hasSize(1);
    var inquiry = rig.inquiries().getFirst();
    assertThat(inquiry.id()).isEqualTo(r.inquiry());
    assertThat(inquiry.state()).isEqualTo(InquiryState.ANSWERED);
    assertThat(inquiry.answer()).isEqualTo(r.reply());
    assertThat(inquiry.answer().knowledge()).isEqualTo("v1");
  }

  @Test
  void theSameMessageTwiceGivesTheSameAnswerAndOneInquiry() {
    var message = rig.message(ANN, "validity?");
    var first = rig.chat().ask(message);
    assertThat(rig.chat().ask(message)).isEqualTo(first);
    assertThat(rig.inquiries()).hasSize(1);
  }

  @Test
  void aWordThatCompletesAQuestionBackJoinsIt() {
    var asked = rig.says(ANN, "duty on sunglasses");
    assertThat(asked.reply().status()).isEqualTo(AnswerStatus.CLARIFY);
    var completed = rig.says(ANN, "Japan");
    assertThat(completed.inquiry()).isEqualTo(asked.inquiry());
    assertThat(completed.reply().text()).isEqualTo("duty on sunglasses to Japan: 3.3%");
    var dossier = rig.dossier(asked.inquiry());
    assertThat(dossier.messages()).hasSize(4);
    assertThat(dossier.inquiry().answer().status()).isEqualTo(AnswerStatus.ANSWERED);
    assertThat(dossier.inquiry().question()).isEqualTo("duty on sunglasses");
  }

  @Test
  void aNewQuestionAfterAQuestionBackOpensItsOwnInquiry() {
    var asked = rig.says(ANN, "duty on sunglasses");
    var other = rig.says(ANN, "what is the validity of a certificate?");
    assertThat(other.inquiry()).isNotEqualTo(asked.inquiry());
    assertThat(rig.inquiries()).hasSize(2);
  }

  @Test
  void aQuestionBackIsCompletedOnlyInItsOwnConversation() {
    rig.says(ANN, "duty on sunglasses");
    var other = rig.says(BEN, "Japan");
    assertThat(other.reply().text()).doesNotContain("3.3%");
  }

  @Test
  void whatNobodyKnowsGoesToAPersonWithItsNumber() {
    var r = rig.says(ANN, "something odd");
    assertThat(r.reply().text()).contains(Long.toString(r.inquiry()));
    var inquiry = rig.inquiries().getFirst();
    assertThat(inquiry.state()).isEqualTo(InquiryState.NEEDS_PERSON);
    assertThat(inquiry.care().due()).isEqualTo(ChatRig.NOW.plusSeconds(3600));
  }

  @Test
  void weatherIsRecordedAndClosed() {
    rig.says(ANN, "weather tomorrow?");
    rig.says(ANN, "hello");
    assertThat(rig.inquiries()).extracting(i -> i.state()).containsOnly(InquiryState.CLOSED);
  }

  @Test
  void theWishForAPersonHandsOverTheOpenInquiry() {
    var asked = rig.says(ANN, "证书有效期");
    var wish = rig.says(ANN, "转人工");
    assertThat(wish.inquiry()).isEqualTo(asked.inquiry());
    assertThat(wish.reply().text()).contains(Long.toString(asked.inquiry()));
    assertThat(rig.inquiries()).hasSize(1);
    var dossier = rig.dossier(asked.inquiry());
    assertThat(dossier.inquiry().state()).isEqualTo(InquiryState.NEEDS_PERSON);
    assertThat(dossier.inquiry().answer().text()).isEqualTo("一年");
    assertThat(dossier.messages()).extracting(Message::text).contains("转人工");
  }

  @Test
  void theWishForAPersonOpensAnInquiryWhereNoneIsOpen() {
    var command = rig.says(ANN, "/person my goods are stuck in Hai Phong");
    assertThat(rig.inquiries().getFirst().question()).isEqualTo("my goods are stuck in Hai Phong");
    assertThat(command.reply().text()).contains(Long.toString(command.inquiry()));
    assertThat(command.reply().language()).isEqualTo(Language.EN);
    assertThat(rig.says(BEN, "talk to a person please").inquiry()).isEqualTo(2);
  }

  @Test
  void whatIsWrittenWhileAPersonHasItJoinsIt() {
    var asked = rig.says(ANN, "转人工");
    rig.desk().reply(asked.inquiry(), "您好，请问是什么产品？", "anna");
    var answer = rig.says(ANN, "太阳镜，500 副");
    assertThat(answer.inquiry()).isEqualTo(asked.inquiry());
    assertThat(answer.reply().text()).contains(Long.toString(asked.inquiry()));
    assertThat(rig.inquiries()).hasSize(1);
    assertThat(rig.dossier(asked.inquiry()).inquiry().state()).isEqualTo(InquiryState.IN_PROGRESS);
    var sure = rig.says(ANN, "证书有效期");
    assertThat(sure.inquiry()).isEqualTo(asked.inquiry());
    assertThat(sure.reply().text()).startsWith("一年");
  }

  @Test
  void afterItIsSolvedTheNextQuestionIsANewOne() {
    var asked = rig.says(ANN, "转人工");
    rig.desk().close(asked.inquiry(), InquiryState.SOLVED, "anna");
    assertThat(rig.says(ANN, "证书有效期").inquiry()).isNotEqualTo(asked.inquiry());
    assertThat(rig.dossier(asked.inquiry()).inquiry().state()).isEqualTo(InquiryState.SOLVED);
  }

  @Test
  void commandsAndUnreadableMessagesAreNoInquiries() {
    for (var text : new String[] {"/start", "/help", "/lang en", "/nosuch x", "🙂", "   .   "}) {
      assertThat(rig.says(ANN, text).reply().text()).as(text).isNotBlank();
    }
    assertThat(rig.inquiries()).isEmpty();
  }

  @Test
  void aChosenLanguageHoldsUntilItIsGivenBack() {
    rig.says(ANN, "/lang en");
    assertThat(rig.says(ANN, "证书有效期").reply().text()).isEqualTo("one year");
    rig.says(ANN, "/lang auto");
    assertThat(rig.says(ANN, "证书有效期").reply().text()).isEqualTo("一年");
  }

  @Test
  void wordsWithoutALanguageAreAnsweredInTheLastOne() {
    rig.says(ANN, "证书有效期");
    assertThat(rig.says(ANN, "9004.10").reply().language()).isEqualTo(Language.ZH);
    assertThat(rig.says(BEN, "9004.10").reply().language()).isEqualTo(Language.EN);
  }

  @Test
  void aLinkOnAFlyerIsAnsweredWithoutAnInquiry() {
    var r = rig.says(ANN, "/start duty_900410_JP");
    assertThat(r.reply().status()).isEqualTo(AnswerStatus.CLARIFY);
    assertThat(rig.inquiries()).isEmpty();
  }

  @Test
  void aMessageThatAlwaysFailsIsGivenUpAndHoldsUpNoOther() {
    var r = rig.says(ANN, "boom");
    assertThat(r.reply().text()).isNotBlank();
    assertThat(rig.inquiries().getFirst().state()).isEqualTo(InquiryState.NEEDS_PERSON);
    assertThat(rig.says(BEN, "validity").reply().text()).isEqualTo("one year");
  }

  @Test
  void anEditedQuestionIsAnsweredAnewInTheSameInquiry() {
    var first = rig.says(ANN, "weather");
    var edit = edited(first.incoming().message(), "validity");
    var again = rig.chat().ask(edit);
    assertThat(again.inquiry()).isEqualTo(first.inquiry());
    assertThat(rig.inquiries().getFirst().answer().text()).isEqualTo("one year");
    assertThat(rig.inquiries().getFirst().state()).isEqualTo(InquiryState.ANSWERED);
    var unchanged = rig.says(ANN, "duty");
    assertThat(rig.chat().ask(edited(unchanged.incoming().message(), "duty")).reply().isNone())
        .isTrue();
  }

  @Test
  void aButtonNeverShownGetsAKindSentence() {
    var press =
        new Incoming(
            ANN, "c1", ChatRig.NOW, Incoming.Kind.BUTTON, "old:button", Incoming.Origin.PLAIN);
    assertThat(rig.chat().ask(press).reply().text()).isNotBlank();
    assertThat(rig.inquiries()).isEmpty();
  }

  private static Incoming edited(String first, String text) {
    return new Incoming(
        ANN,
        first + ":e1",
        ChatRig.NOW,
        Incoming.Kind.EDIT,
        text,
        new Incoming.Origin("", "", first, false));
  }
}
