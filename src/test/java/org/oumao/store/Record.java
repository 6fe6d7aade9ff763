package org.oumao.store;

import java.time.Clock;
import java.util.List;
import org.oumao.fact.Language;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.AnswerStatus;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Received;
import org.oumao.inquiry.Turn;

/** Fills a store as a running service would: messages come in, are answered, letters wait. */
final class Record {
  private final Stores stores;
  private final Clock clock;

  Record(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  static Conversation telegram(long chat) {
    return new Conversation(Channel.TELEGRAM, Long.toString(chat));
  }

  Received comes(Conversation from, String message, String text) {
    return stores.inbox().receive(Incoming.text(from, message, clock.instant(), text));
  }

  /** The message is answered; gives the inquiry's number. */
  long answered(Received message, String reply) {
    var now = clock.instant();
    long inquiry = stores.inbox().open(message, message.incoming().text(), Language.ZH, now);
    var situation = stores.inbox().situation(message.incoming().conversation(), now);
    var again = stores.inbox().get(message.id());
    stores
        .inbox()
        .complete(
            new Turn(
                again,
                situation,
                situation.state(),
                answer(reply),
                reply,
                new Turn.Change(inquiry, true, InquiryState.ANSWERED, Inquiry.NO_DUE, 0),
                now));
    return inquiry;
  }

  /** So many questions of as many chats, each answered. */
  void ofChats(int n) {
    for (int i = 1; i <= n; i++) {
      answered(comes(telegram(7000 + i), "1", "太阳镜出口日本关税多少 " + i), "关税为 5.3% 🙂 " + i);
    }
  }

  static Answer answer(String text) {
    return new Answer(
        AnswerStatus.ANSWERED, "", Language.ZH, text, List.of(), List.of(), List.of(), 1.0, "v1");
  }
}
