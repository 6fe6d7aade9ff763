package org.oumao.store;

import org.jdbi.v3.core.Handle;
import org.oumao.inquiry.AnswerBack;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Message;

/** Writes what was said on an inquiry's own page, inside a transaction. */
final class AnswerBackWriter {
  private final Handle h;
  private final AnswerBack word;

  AnswerBackWriter(Handle h, AnswerBack word) {
    this.h = h;
    this.word = word;
  }

  /** Whether it was new. */
  boolean write() {
    if (!record()) {
      return false;
    }
    var id = word.seen().id();
    if (!word.text().isEmpty()) {
      Letters.add(
          h, id, Message.Author.USER, "", word.at(), word.text(), Message.Delivery.NONE, "");
    }
    h.createUpdate(
            """
            UPDATE inquiry SET state = :state, due = :due, version = version + 1, changed = :at
            WHERE id = :id
            """)
        .bind("state", state().code())
        .bind("due", (word.solved() ? Inquiry.NO_DUE : word.due()).toEpochMilli())
        .bind("at", word.at().toEpochMilli())
        .bind("id", id)
        .execute();
    Letters.audit(h, word.at(), "user", word.solved() ? "solved" : "answer-back", id, "");
    return true;
  }

  private boolean record() {
    return h.createUpdate(
                """
                INSERT INTO inbox (channel, chat, message, kind, text, wanted, hint, about, shared,
                  at, received, progress, inquiry)
                VALUES ('web', :chat, :message, 'text', :text, '', '', '', 0, :at, :at, 'done',
                  :inquiry)
                ON CONFLICT (channel, chat, message) DO NOTHING
                """)
            .bind("chat", "page-" + word.seen().code())
            .bind("message", word.message())
            .bind("text", word.text())
            .bind("at", word.at().toEpochMilli())
            .bind("inquiry", word.seen().id())
            .execute()
        == 1;
  }

  private InquiryState state() {
    if (word.solved()) {
      return InquiryState.SOLVED;
    }
    return word.seen().care().assigned().isEmpty()
        ? InquiryState.NEEDS_PERSON
        : InquiryState.IN_PROGRESS;
  }
}
