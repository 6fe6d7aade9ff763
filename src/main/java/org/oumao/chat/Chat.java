package org.oumao.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.oumao.advice.Adviser;
import org.oumao.agreement.Countries;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Outbox;
import org.oumao.inquiry.Overtaken;
import org.oumao.inquiry.Promise;
import org.oumao.inquiry.Received;
import org.oumao.inquiry.Situation;
import org.oumao.inquiry.Turn;

/**
 * A conversation on any channel: a message is recorded, then dealt with, its reply put into the
 * store; each step can be repeated. Messages of one conversation are dealt with in order.
 * Thread-safe.
 */
public final class Chat {
  private static final System.Logger LOG = System.getLogger(Chat.class.getName());
  private static final Words WORDS = new Words("org.oumao.chat.chat");
  private static final int TRIES = 3;
  private static final int LOOKS = 200;

  private final Inbox inbox;
  private final Outbox outbox;
  private final Clock clock;
  private final Commands commands;
  private final Turns turns;
  private final Runnable posted;
  private final Witness witness;

  /**
   * What a chat works with.
   *
   * @param posted told whenever a reply was put into the outbox
   */
  public record Parts(
      Inbox inbox,
      Outbox outbox,
      Adviser adviser,
      Countries countries,
      Promise promise,
      Clock clock,
      Runnable posted,
      Witness witness) {}

  public Chat(Parts parts) {
    this.inbox = parts.inbox();
    this.outbox = parts.outbox();
    this.clock = parts.clock();
    this.posted = parts.posted();
    this.witness = parts.witness();
    this.commands = new Commands(parts.countries());
    this.turns = new Turns(inbox, parts.adviser(), parts.promise(), clock);
  }

  /**
   * Records a message and deals with it; the same message again gives what was said then.
   *
   * @throws Refused {@code busy} while the store can't take it
   */
  public Received ask(Incoming incoming) {
    var received = inbox.receive(incoming);
    for (int i = 0; i < LOOKS && !received.done(); i++) {
      step(inbox.next(incoming.conversation()).orElse(received));
      received = inbox.get(received.id());
    }
    if (!received.done()) {
      throw new Refused(
          ErrorCode.BUSY, "系统暂时繁忙，请稍后再试一次。", "The service is busy just now; please try again.");
    }
    return received;
  }

  /** Deals with all that waits in a conversation. */
  public void work(Conversation conversation) {
    for (var next = inbox.next(conversation); next.isPresent(); next = inbox.next(conversation)) {
      step(next.get());
    }
  }

  /** Conversations where something waits since before the moment. */
  public List<Conversation> waiting(Instant before, int limit) {
    return inbox.waiting(before, limit);
  }

  private void step(Received r) {
    long start = System.nanoTime();
    var conversation = r.incoming().conversation();
    try {
      var turn = decide(r, inbox.situation(conversation, clock.instant()));
      inbox.complete(turn);
      if (!turn.reply().isNone()) {
        witness.answered(
            conversation.channel(), turn.reply(), Duration.ofNanos(System.nanoTime() - start));
        posted.run();
      }
    } catch (Overtaken | Refused e) {
      if (e instanceof Refused refused) {
        throw refused;
      }
    } catch (RuntimeException e) {
      failed(r, e);
    }
  }

  /** A message that can't be dealt with must not hold up those after it. */
  private void failed(Received r, RuntimeException e) {
    LOG.log(
        System.Logger.Level.ERROR,
        "message " + r.id() + " failed: " + e.getClass().getSimpleName() + " " + place(e));
    var now = inbox.failed(r);
    if (now.tries() >= TRIES && !now.done()) {
      var before = inbox.situation(r.incoming().conversation(), clock.instant());
      inbox.complete(turns.givenUp(now, before, tongue(now, before, now.incoming().text())));
      posted.run();
    }
  }

  /** Where it went wrong, without the words it went wrong on. */
  private static String place(RuntimeException e) {
    return e.getStackTrace().length == 0 ? "" : "in " + e.getStackTrace()[0];
  }

  private Turn decide(Received r, Situation before) {
    var text = r.incoming().text();
    return switch (r.incoming().kind()) {
      case WORDLESS -> wordless(r, before);
      case TEXT -> words(r, before, text);
      case BUTTON ->
          outbox
              .button(r.incoming().conversation(), text)
              .map(b -> words(r, before, b.say()))
              .orElseGet(() -> say(r, before, tongue(r, before, ""), "old-button"));
      case EDIT -> edited(r, before, text);
    };
  }

  private Turn words(Received r, Situation before, String text) {
    if (Commands.isCommand(text)) {
      return command(r, before, text);
    }
    var language = tongue(r, before, text);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return turns.say(r, before, before.state(), turns.unreadable(language, text));
    }
    return turns.ask(r, before, text, language);
  }

  private Turn command(Received r, Situation before, String text) {
    var language = tongue(r, before, text.replaceFirst("^\\S*", ""));
    return switch (commands.run(text, language, before.state())) {
      case Commands.Outcome.Say s -> turns.say(r, before, s.state(), s.answer());
      case Commands.Outcome.Ask a -> turns.ask(r, before, a.question(), language);
      case Commands.Outcome.Show s -> turns.show(r, before, s.question(), language);
      case Commands.Outcome.Person p -> turns.person(r, before, p.words(), language);
    };
  }

  /** An edit counts when the words changed; it goes to the inquiry the first version opened. */
  private Turn edited(Received r, Situation before, String text) {
    var first = inbox.find(r.incoming().conversation(), r.incoming().origin().about());
    if (first.isPresent() && first.get().incoming().text().equals(text)) {
      return turns.say(r, before, before.state(), Answer.NONE);
    }
    if (first.isEmpty() || first.get().inquiry() == 0 || Commands.isCommand(text)) {
      return words(r, before, text);
    }
    return turns.again(r, before, text, tongue(r, before, text), first.get().inquiry());
  }

  private Turn wordless(Received r, Situation before) {
    var key = "wordless-" + r.incoming().text();
    return say(r, before, tongue(r, before, ""), WORDS.knows(key) ? key : "wordless-other");
  }

  private Turn say(Received r, Situation before, Language language, String key) {
    return turns.say(r, before, before.state(), Answer.said(language, WORDS.say(language, key)));
  }

  private static Language tongue(Received r, Situation before, String words) {
    return Tongue.of(r.incoming(), words, before.state());
  }
}
