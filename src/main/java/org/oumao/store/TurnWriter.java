package org.oumao.store;

import org.jdbi.v3.core.Handle;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Message;
import org.oumao.inquiry.Overtaken;
import org.oumao.inquiry.Turn;

/** Writes one turn, inside a transaction. */
final class TurnWriter {
  private final Handle h;
  private final Turn turn;
  private final Conversation conversation;

  TurnWriter(Handle h, Turn turn) {
    this.h = h;
    this.turn = turn;
    this.conversation = turn.message().incoming().conversation();
  }

  void write() {
    finish();
    if (conversation.channel().talksOn()) {
      remember();
    }
    if (turn.change().absorbs() != 0) {
      absorb();
    }
    if (!turn.reply().isNone()) {
      reply();
    }
    if (turn.change().inquiry() != 0) {
      change();
    }
  }

  private void finish() {
    int done =
        h.createUpdate(
                """
                UPDATE inbox SET progress = 'done', inquiry = :inquiry, reply = :reply
                WHERE id = :id AND progress <> 'done'
                """)
            .bind("inquiry", turn.change().inquiry())
            .bind("reply", Documents.write(turn.reply()))
            .bind("id", turn.message().id())
            .execute();
    onlyOne(done);
  }

  private void remember() {
    var sql =
        turn.before().version() == 0
            ? """
            INSERT INTO conversation (channel, chat, state, version, changed)
            VALUES (:channel, :chat, :state, 1, :at) ON CONFLICT (channel, chat) DO NOTHING
            """
            : """
            UPDATE conversation SET state = :state, version = version + 1, changed = :at,
              reachable = 1
            WHERE channel = :channel AND chat = :chat AND version = :version
            """;
    int done =
        h.createUpdate(sql)
            .bind("channel", conversation.channel().code())
            .bind("chat", conversation.chat())
            .bind("state", Documents.write(turn.after()))
            .bind("version", turn.before().version())
            .bind("at", turn.at().toEpochMilli())
            .execute();
    onlyOne(done);
  }

  private void absorb() {
    h.createUpdate("UPDATE message SET inquiry = :into WHERE inquiry = :from")
        .bind("into", turn.change().inquiry())
        .bind("from", turn.change().absorbs())
        .execute();
    h.createUpdate("DELETE FROM inquiry WHERE id = :from AND state = 'new'")
        .bind("from", turn.change().absorbs())
        .execute();
  }

  private void reply() {
    boolean sentTo = conversation.channel().isSentTo();
    long message = 0;
    if (turn.change().inquiry() != 0) {
      message =
          Letters.add(
              h,
              turn.change().inquiry(),
              Message.Author.BOT,
              "",
              turn.at(),
              turn.reply().text(),
              sentTo ? Message.Delivery.QUEUED : Message.Delivery.SENT,
              "");
    }
    if (sentTo) {
      var incoming = turn.message().incoming();
      Letters.post(
          h,
          conversation,
          turn.change().inquiry(),
          message,
          turn.at(),
          turn.letter(),
          turn.reply().options(),
          incoming.origin().group() ? incoming.message() : "");
    }
  }

  /**
   * What staff ended stays as it is: they may have done so this very moment. What ended without
   * anyone having it may go on when its writer says more.
   */
  private void change() {
    var c = turn.change();
    var answer = c.answers() ? "answer = :answer, " : "";
    var due = c.due().equals(Turn.Change.AS_BEFORE) ? "" : "due = :due, ";
    int changed =
        h.createUpdate(
                "UPDATE inquiry SET "
                    + answer
                    + due
                    + """
                    state = :state, version = version + 1, changed = :at
                    WHERE id = :id AND state <> 'solved'
                      AND (state <> 'closed' OR assigned = '')
                    """)
            .bind("answer", Documents.write(turn.reply()))
            .bind("state", c.state().code())
            .bind("due", c.due().toEpochMilli())
            .bind("at", turn.at().toEpochMilli())
            .bind("id", c.inquiry())
            .execute();
    if (changed == 1 && c.state() == InquiryState.NEEDS_PERSON) {
      Letters.audit(h, turn.at(), "oumao", "needs-person", c.inquiry(), turn.reply().reason());
    }
  }

  private static void onlyOne(int rows) {
    if (rows != 1) {
      throw new Overtaken();
    }
  }
}
