package org.oumao.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oumao.chat.ChatRig.ANN;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Dossier;
import org.oumao.inquiry.InquiryState;

class DeskTest {
  @TempDir private Path folder;
  private ChatRig rig;
  private long id;

  @BeforeEach
  void open() {
    rig = new ChatRig(folder);
    id = rig.says(ANN, "转人工").inquiry();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aReplyWaitsForTheUserAndBelongsToItsWriter() {
    rig.desk().reply(id, "您好", "anna");
    var inquiry = rig.dossier(id).inquiry();
    assertThat(inquiry.state()).isEqualTo(InquiryState.WAITING_USER);
    assertThat(inquiry.care().assigned()).isEqualTo("anna");
    assertThat(inquiry.overdue(ChatRig.NOW.plusSeconds(1_000_000))).isFalse();
  }

  @Test
  void everyChangeStandsInTheAuditLog() {
    rig.desk().assign(id, "eyewear", "anna");
    rig.desk().note(id, "asks for the third time", "anna");
    rig.desk().reply(id, "您好", "chen");
    rig.desk().close(id, InquiryState.SOLVED, "anna");
    assertThat(rig.dossier(id).audit())
        .extracting(Dossier.AuditEntry::what)
        .containsExactly("needs-person", "assign", "note", "reply", "close");
    assertThat(rig.dossier(id).notes()).hasSize(1);
    assertThat(rig.dossier(id).inquiry().care().chain()).isEqualTo("eyewear");
  }

  @Test
  void onlyThoseMayActWhoMay() {
    refused(ErrorCode.NOT_FOUND, () -> rig.desk().reply(id, "x", "nobody"));
    refused(ErrorCode.NOT_ALLOWED, () -> rig.desk().reply(id, "x", "vera"));
    refused(ErrorCode.NOT_ALLOWED, () -> rig.desk().reply(id, "x", "chen"));
    refused(ErrorCode.NOT_FOUND, () -> rig.desk().reply(999, "x", "anna"));
    refused(ErrorCode.NOT_FOUND, () -> rig.desk().assign(id, "nobody", "anna"));
    refused(ErrorCode.BAD_INPUT, () -> rig.desk().reply(id, "  ", "anna"));
    rig.stores().staff().disable("anna", true, "test", ChatRig.NOW);
    refused(ErrorCode.NOT_ALLOWED, () -> rig.desk().reply(id, "x", "anna"));
  }

  @Test
  void aQuestionByPhoneIsAnsweredAndRecordedLikeAnyOther() {
    long known = rig.desk().add(Channel.PHONE, "validity", "anna", new WordAdviser());
    long unknown = rig.desk().add(Channel.WALK_IN, "odd", "anna", new WordAdviser());
    assertThat(rig.dossier(known).inquiry().state()).isEqualTo(InquiryState.ANSWERED);
    assertThat(rig.dossier(known).inquiry().answer().text()).isEqualTo("one year");
    assertThat(rig.dossier(unknown).inquiry().state()).isEqualTo(InquiryState.NEEDS_PERSON);
    assertThat(rig.dossier(unknown).inquiry().conversation().channel()).isEqualTo(Channel.WALK_IN);
  }

  private static void refused(ErrorCode code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
