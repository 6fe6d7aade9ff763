package org.oumao.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Message;
import org.oumao.view.Json;

class TelegramTest {
  @TempDir private Path folder;
  private BotDouble api;
  private TelegramRig rig;

  @BeforeEach
  void start() {
    api = new BotDouble();
    rig = new TelegramRig(folder, api, Map.of());
  }

  @AfterEach
  void stop() {
    rig.close();
    api.close();
  }

  @Test
  void aQuestionIsAnsweredInItsChatAndRecorded() {
    api.text(900, "validity?");
    assertThat(api.until(() -> api.to(900).size() == 1)).isTrue();
    assertThat(api.to(900).getFirst().text()).startsWith("one year").contains("RCEP Article 3.16");
    assertThat(rig.inquiries().getFirst().conversation())
        .isEqualTo(new Conversation(Channel.TELEGRAM, "900"));
    assertThat(api.until(() -> api.waiting() == 0)).isTrue();
  }

  @Test
  void anUpdateThatComesAgainIsAnsweredOnce() {
    var update = api.text(900, "validity?");
    assertThat(api.until(() -> api.to(900).size() == 1)).isTrue();
    api.repeat(update);
    api.text(900, "hello");
    assertThat(api.until(() -> api.to(900).size() == 2)).isTrue();
    assertThat(api.to(900)).extracting(BotDouble.Sent::text).doesNotHaveDuplicates();
    assertThat(rig.inquiries()).hasSize(2);
  }

  @Test
  void aQuestionBackShowsButtonsAndATapCompletesIt() {
    api.text(900, "duty on glasses");
    assertThat(api.until(() -> api.to(900).size() == 1)).isTrue();
    var buttons = api.to(900).getFirst().buttons();
    assertThat(buttons).hasSize(2).allSatisfy(b -> assertThat(b.length()).isLessThan(64));
    api.press(900, buttons.getFirst());
    assertThat(api.until(() -> api.to(900).size() == 2)).isTrue();
    assertThat(api.to(900).get(1).text()).contains("3.3%");
    assertThat(api.until(() -> api.count("answerCallbackQuery") == 1)).isTrue();
    assertThat(rig.inquiries()).hasSize(1);
  }

  @Test
  void aButtonFromElsewhereIsAnsweredKindly() {
    api.text(900, "duty on glasses");
    assertThat(api.until(() -> api.to(900).size() == 1)).isTrue();
    api.press(901, api.to(900).getFirst().buttons().getFirst());
    assertThat(api.until(() -> api.to(901).size() == 1)).isTrue();
    assertThat(api.to(901).getFirst().text()).doesNotContain("3.3%");
    assertThat(rig.inquiries()).hasSize(1);
  }

  @Test
  void aChatToldToWaitWaitsAloneAndLosesNothing() {
    api.fail(new BotDouble.Fault(900, 429, 2, "Too Many Requests: retry after 2"));
    api.text(900, "validity?");
    assertThat(api.until(() -> api.count("sendMessage") == 1)).isTrue();
    long start = System.nanoTime();
    api.text(901, "validity?");
    assertThat(api.until(() -> api.to(901).size() == 1)).isTrue();
    assertThat(api.to(900)).isEmpty();
    assertThat(api.until(() -> api.to(900).size() == 1)).isTrue();
    assertThat((System.nanoTime() - start) / 1e9).isGreaterThan(1.0);
  }

  @Test
  void whatTheServerDropsIsSentAgainAndInOrder() {
    api.fail(new BotDouble.Fault(900, 500, 0, "Internal Server Error"));
    api.fail(new BotDouble.Fault(900, 502, 0, "Bad Gateway"));
    api.text(900, "validity?");
    api.text(900, "hello");
    assertThat(api.until(() -> api.to(900).size() == 2)).isTrue();
    assertThat(api.to(900).getFirst().text()).startsWith("one year");
    assertThat(api.to(900).get(1).text()).isEqualTo("hello");
  }

  @Test
  void aUserWhoBlockedUsIsShownAsSuch() {
    api.block(900);
    api.text(900, "validity?");
    assertThat(
            api.until(
                () -> !rig.inquiries().isEmpty() && last().delivery() == Message.Delivery.BLOCKED))
        .isTrue();
    assertThat(last().reason()).contains("blocked");
  }

  @Test
  void aRefusedMessageFailsWithItsReason() {
    api.fail(new BotDouble.Fault(900, 400, 0, "Bad Request: something"));
    api.text(900, "validity?");
    assertThat(
            api.until(
                () -> !rig.inquiries().isEmpty() && last().delivery() == Message.Delivery.FAILED))
        .isTrue();
  }

  @Test
  void badPollsAreSurvived() {
    api.failPolls(3);
    api.text(900, "validity?");
    assertThat(api.until(() -> api.to(900).size() == 1)).isTrue();
    assertThat(api.until(() -> rig.telegram().trouble().isEmpty())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"brand_new_kind\":{\"a\":[1,{\"b\":null}]}}",
        "{\"message\":{\"message_id\":\"odd\",\"chat\":7}}",
        "{\"message\":null}",
        "{\"callback_query\":{\"id\":\"1\",\"from\":{}}}",
        "{\"channel_post\":{\"message_id\":5,\"date\":1,\"chat\":{\"id\":-9,\"type\":\"channel\"},\"text\":\"hi\"}}"
      })
  void anOddUpdateHoldsUpNoOther(String odd) throws Exception {
    api.push((com.fasterxml.jackson.databind.node.ObjectNode) Json.read(odd));
    api.text(900, "validity?");
    assertThat(api.until(() -> api.to(900).size() == 1)).isTrue();
  }

  @Test
  void thingsWithoutWordsGetAKindReplyInAPrivateChat() {
    Map<String, Consumer<com.fasterxml.jackson.databind.node.ObjectNode>> things =
        Map.of(
            "dice", m -> m.putObject("dice").put("emoji", "🎲").put("value", 3),
            "contact", m -> m.putObject("contact").put("phone_number", "1").put("first_name", "x"),
            "place", m -> m.putObject("location").put("latitude", 28).put("longitude", 120.7));
    long chat = 100;
    for (var thing : things.entrySet()) {
      api.push(api.message(++chat, thing.getValue()));
      long c = chat;
      assertThat(api.until(() -> api.to(c).size() == 1)).as(thing.getKey()).isTrue();
    }
    assertThat(rig.inquiries()).isEmpty();
  }

  @Test
  void inAGroupOnlyTheAddressedBotSpeaks() {
    assertThat(api.until(() -> api.count("getMe") > 0)).isTrue();
    api.text(-77, "validity?");
    api.push(
        api.message(
            -78,
            m -> {
              m.put("text", "@oumao_bot validity?");
              m.putArray("entities")
                  .addObject()
                  .put("type", "mention")
                  .put("offset", 0)
                  .put("length", 10);
            }));
    assertThat(api.until(() -> api.to(-78).size() == 1)).isTrue();
    assertThat(api.to(-77)).isEmpty();
    assertThat(rig.inquiries().getFirst().question()).isEqualTo("validity?");
    assertThat(api.to(-78).getFirst().parameters().path("reply_parameters").isMissingNode())
        .isFalse();
  }

  @Test
  void methodsAServerDoesNotKnowStopNothing() {
    api.notKnowing("setMyCommands");
    api.notKnowing("answerCallbackQuery");
    api.press(900, "x");
    assertThat(api.until(() -> api.to(900).size() == 1)).isTrue();
  }

  @Test
  void theMenuStandsInBothLanguages() {
    assertThat(api.until(() -> api.count("setMyCommands") == 2)).isTrue();
  }

  private Message last() {
    var id = rig.inquiries().getFirst().id();
    return rig.stores().inquiries().dossier(id).orElseThrow().messages().getLast();
  }
}
