package org.oumao.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.oumao.chat.Lanes;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Outbox;
import org.oumao.view.Json;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Takes updates in: recorded durably first, answered elsewhere. Thread-safe. */
final class Intake {
  private final Inbox inbox;
  private final Outbox outbox;
  private final Lanes lanes;
  private final BotApi api;
  private final ExecutorService calls;
  private final Clock clock;
  private volatile UpdateReader reader;

  /**
   * @param calls where call-backs are answered
   */
  record Parts(
      Inbox inbox, Outbox outbox, Lanes lanes, BotApi api, ExecutorService calls, Clock clock) {}

  Intake(Parts parts, UpdateReader reader) {
    this.inbox = parts.inbox();
    this.outbox = parts.outbox();
    this.lanes = parts.lanes();
    this.api = parts.api();
    this.calls = parts.calls();
    this.clock = parts.clock();
    this.reader = reader;
  }

  /** Reads by another reader from now on: the bot's name is known. */
  void readBy(UpdateReader other) {
    reader = other;
  }

  /**
   * Records all that is for us.
   *
   * @throws Refused {@code busy} while the store can't take it: nothing was recorded then
   */
  void take(List<Update> updates) {
    var incoming = new ArrayList<Incoming>();
    var callbacks = new ArrayList<String>();
    for (var u : updates) {
      switch (reader.read(u)) {
        case ReadUpdate.Said s -> incoming.add(s.incoming());
        case ReadUpdate.Pressed p -> {
          incoming.add(dated(p.incoming()));
          callbacks.add(p.callback());
        }
        case ReadUpdate.Membership m ->
            outbox.reachable(m.conversation(), m.reachable(), clock.instant());
        case ReadUpdate.Nothing ignored -> {}
      }
    }
    if (incoming.isEmpty()) {
      return;
    }
    var conversations = new LinkedHashSet<Conversation>();
    for (var r : inbox.receiveAll(incoming)) {
      if (!r.done()) {
        conversations.add(r.incoming().conversation());
      }
    }
    callbacks.forEach(id -> calls.execute(() -> answerCallback(id)));
    conversations.forEach(lanes::submit);
  }

  /** The presser's client spins until this comes, whatever the button means. */
  private void answerCallback(String id) {
    api.call("answerCallbackQuery", Json.object().put("callback_query_id", id));
  }

  private Incoming dated(Incoming i) {
    return i.at().equals(Instant.EPOCH)
        ? new Incoming(
            i.conversation(), i.message(), clock.instant(), i.kind(), i.text(), i.origin())
        : i;
  }
}
