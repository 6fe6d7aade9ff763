package org.oumao.chat;

import java.time.Clock;
import java.util.List;
import org.oumao.advice.Advice;
import org.oumao.advice.Adviser;
import org.oumao.advice.Question;
import org.oumao.advice.Reason;
import org.oumao.fact.Language;
import org.oumao.fact.Words;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.AnswerStatus;
import org.oumao.inquiry.ConversationState;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Promise;
import org.oumao.inquiry.Received;
import org.oumao.inquiry.Situation;
import org.oumao.inquiry.Turn;
import org.oumao.inquiry.Turn.Change;

/** Decides what a question comes to: which inquiry it opens or joins, and what is said. */
final class Turns {
  private static final double SURE = 0.6;
  private static final Words WORDS = new Words("org.oumao.chat.chat");

  private final Inbox inbox;
  private final Adviser adviser;
  private final Promise promise;
  private final Clock clock;

  Turns(Inbox inbox, Adviser adviser, Promise promise, Clock clock) {
    this.inbox = inbox;
    this.adviser = adviser;
    this.promise = promise;
    this.clock = clock;
  }

  /** Words of the house, part of no inquiry. */
  Turn say(Received r, Situation before, ConversationState after, Answer reply) {
    var spoken = after.speaking(reply.isNone() ? after.spoken() : reply.language().code());
    return turn(r, before, spoken, reply, Change.NONE);
  }

  /** An answer that is shown and recorded nowhere. */
  Turn show(Received r, Situation before, String question, Language language) {
    var advice = adviser.advise(new Question(question, language, before.state().context()));
    var after = before.state().settling(advice.context()).speaking(language.code());
    return turn(r, before, after, answer(advice), Change.NONE);
  }

  /** A question, or what completes one. */
  Turn ask(Received r, Situation before, String words, Language language) {
    if (before.withPerson() != 0 && !opened(r, before.withPerson())) {
      return withPerson(r, before, words, language);
    }
    long inquiry = r.inquiry();
    boolean completes = inquiry != 0 && inquiry == before.state().pending();
    if (r.progress() == Received.Progress.NEW) {
      completes = completes(r, before, words);
      inquiry = before.state().pending();
      if (completes) {
        inbox.join(r, words, inquiry);
      } else {
        inquiry = inbox.open(r, words, language, clock.instant());
      }
    }
    var context = before.state().context();
    var advice = adviser.advise(new Question(words, language, context));
    return answered(r, before, new Asked(inquiry, completes, language), advice);
  }

  /** A message that changed adds to the inquiry it opened, and is answered anew. */
  Turn again(Received r, Situation before, String words, Language language, long inquiry) {
    if (r.progress() == Received.Progress.NEW) {
      inbox.join(r, words, inquiry);
    }
    if (inquiry == before.withPerson()) {
      return joined(r, before, words, language);
    }
    var context = before.state().context();
    var advice = adviser.advise(new Question(words, language, context));
    return answered(r, before, new Asked(inquiry, true, language), advice);
  }

  /**
   * @param completes whether the inquiry stood before this message
   */
  private record Asked(long inquiry, boolean completes, Language language) {}

  /** Whether the message itself opened an inquiry that no person had yet. */
  private static boolean opened(Received r, long withPerson) {
    return r.progress() == Received.Progress.OPENED && r.inquiry() != withPerson;
  }

  private static boolean completes(Received r, Situation before, String words) {
    return before.state().pending() != 0
        && (r.incoming().kind() == Incoming.Kind.BUTTON
            || Completion.fits(words, before.state().options()));
  }

  private Turn answered(Received r, Situation before, Asked asked, Advice advice) {
    var state = before.state().settling(advice.context()).speaking(asked.language().code());
    var reply = answer(advice);
    return switch (advice) {
      case Advice.Answer a -> {
        boolean ends = a.smalltalk() && !asked.completes();
        var to = ends ? InquiryState.CLOSED : InquiryState.ANSWERED;
        yield turn(r, before, state, reply, change(asked, to));
      }
      case Advice.Clarify c ->
          turn(
              r,
              before,
              state.asking(c.context(), asked.inquiry(), c.options()),
              reply,
              change(asked, InquiryState.ANSWERED));
      case Advice.Abstention a -> abstained(r, before, state, asked, reply, a.reason());
    };
  }

  private Turn abstained(
      Received r,
      Situation before,
      ConversationState state,
      Asked asked,
      Answer reply,
      Reason reason) {
    if (reason == Reason.PERSON) {
      return handed(r, before, state, asked, reply);
    }
    if (!reason.needsPerson()) {
      return turn(r, before, state, reply, change(asked, InquiryState.CLOSED));
    }
    var numbered =
        reply.saying(reply.text() + WORDS.say(asked.language(), "number", asked.inquiry()));
    var due = promise.firstWord(clock.instant());
    return turn(
        r,
        before,
        state,
        numbered,
        new Change(asked.inquiry(), true, InquiryState.NEEDS_PERSON, due, 0));
  }

  private static Change change(Asked asked, InquiryState state) {
    return new Change(asked.inquiry(), true, state, Inquiry.NO_DUE, 0);
  }

  /** The wish for a person: the chat's open inquiry is handed over, or one is opened. */
  Turn person(Received r, Situation before, String words, Language language) {
    if (before.withPerson() != 0) {
      return say(
          r,
          before,
          before.state(),
          Answer.abstained(
              language,
              Reason.PERSON.code(),
              WORDS.say(language, "handed-already", before.withPerson())));
    }
    long inquiry = r.inquiry() != 0 ? r.inquiry() : before.recent();
    if (inquiry == 0) {
      inquiry = inbox.open(r, words, language, clock.instant());
    } else if (r.progress() == Received.Progress.NEW) {
      inbox.join(r, words, inquiry);
    }
    return handed(
        r,
        before,
        before.state().speaking(language.code()),
        new Asked(inquiry, true, language),
        Answer.abstained(language, Reason.PERSON.code(), ""));
  }

  private Turn handed(
      Received r, Situation before, ConversationState state, Asked asked, Answer reply) {
    boolean goesUp =
        !asked.completes() && before.recent() != 0 && before.recent() != asked.inquiry();
    long inquiry = goesUp ? before.recent() : asked.inquiry();
    var now = clock.instant();
    var due = promise.firstWord(now);
    var words =
        promise.hours().open(now)
            ? WORDS.say(asked.language(), "handed", inquiry)
            : WORDS.say(
                asked.language(),
                "handed-closed",
                inquiry,
                Written.moment(due, promise.hours().zone(), asked.language()));
    boolean fresh = !goesUp && inquiry != before.recent();
    return turn(
        r,
        before,
        state.settling(state.context()),
        reply.saying(words),
        new Change(inquiry, fresh, InquiryState.NEEDS_PERSON, due, goesUp ? asked.inquiry() : 0));
  }

  /** All that is written while a person has the inquiry joins it; what is sure is answered too. */
  private Turn withPerson(Received r, Situation before, String words, Language language) {
    if (r.progress() == Received.Progress.NEW) {
      inbox.join(r, words, before.withPerson());
    }
    return joined(r, before, words, language);
  }

  private Turn joined(Received r, Situation before, String words, Language language) {
    long inquiry = before.withPerson();
    var advice = adviser.advise(new Question(words, language, before.state().context()));
    var state = before.state().speaking(language.code());
    Answer reply;
    if (advice instanceof Advice.Answer a && !a.smalltalk() && a.confidence() >= SURE) {
      reply = answer(advice);
      reply = reply.saying(reply.text() + "\n\n" + WORDS.say(language, "joined-answered", inquiry));
      state = state.settling(advice.context());
    } else {
      boolean wish = advice instanceof Advice.Abstention a && a.reason() == Reason.PERSON;
      reply =
          Answer.abstained(
              language,
              Reason.PERSON.code(),
              WORDS.say(language, wish ? "handed-already" : "joined", inquiry));
    }
    boolean awaited = before.personState() == InquiryState.WAITING_USER;
    return turn(
        r,
        before,
        state,
        reply,
        new Change(
            inquiry,
            false,
            awaited ? InquiryState.IN_PROGRESS : before.personState(),
            awaited ? promise.firstWord(clock.instant()) : Change.AS_BEFORE,
            0));
  }

  /** After too many failures: a sentence for the user, and a person if there is an inquiry. */
  Turn givenUp(Received r, Situation before, Language language) {
    boolean recorded = r.inquiry() != 0;
    var words = WORDS.say(language, recorded ? "sorry" : "sorry-again");
    var change =
        recorded
            ? new Change(
                r.inquiry(), true, InquiryState.NEEDS_PERSON, promise.firstWord(clock.instant()), 0)
            : Change.NONE;
    return turn(
        r,
        before,
        before.state(),
        Answer.abstained(language, recorded ? Reason.NOT_FOUND.code() : "unreadable", words),
        change);
  }

  private Answer answer(Advice advice) {
    return Answer.of(advice, adviser.knowledgeVersion());
  }

  private Turn turn(
      Received r, Situation before, ConversationState after, Answer reply, Change change) {
    var letter = reply.status() == AnswerStatus.NONE ? "" : Written.letter(reply);
    return new Turn(r, before, after, reply, letter, change, clock.instant());
  }

  /** What the house says where nothing can be read. */
  Answer unreadable(Language language, String words) {
    return answer(adviser.advise(new Question(words, language, org.oumao.advice.Context.NONE)))
        .offering(List.of());
  }
}
