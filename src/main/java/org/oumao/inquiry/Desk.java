package org.oumao.inquiry;

import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.oumao.advice.Advice;
import org.oumao.advice.Adviser;
import org.oumao.advice.Question;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * What staff do with inquiries, whether at the desk or in the terminal: who may, what becomes of
 * the inquiry, and the entry in the audit log. Thread-safe.
 */
public final class Desk {
  private static final int LONGEST = 20_000;
  private static final int AGAIN = 5;

  private final Inquiries inquiries;
  private final StaffRegister staff;
  private final Promise promise;
  private final Predicate<String> chains;
  private final UnaryOperator<String> chainOf;
  private final Clock clock;

  /**
   * @param chains whether an id is that of an industry chain
   * @param chainOf the id of the chain that a question concerns, or empty
   */
  public Desk(
      Inquiries inquiries,
      StaffRegister staff,
      Promise promise,
      Predicate<String> chains,
      UnaryOperator<String> chainOf,
      Clock clock) {
    this.inquiries = inquiries;
    this.staff = staff;
    this.promise = promise;
    this.chains = chains;
    this.chainOf = chainOf;
    this.clock = clock;
  }

  /** Writes to the user; the inquiry then waits for the user's word. */
  public void reply(long id, String text, String by) {
    reply(Seen.whatever(id), text, by);
  }

  /** As {@link #reply(long, String, String)}, unless it changed since it was looked at. */
  public void reply(Seen seen, String text, String by) {
    var member = acting(by);
    var words = words(text);
    change(
        seen,
        member,
        i ->
            new StaffAction(
                i,
                InquiryState.WAITING_USER,
                new Inquiry.Care(
                    i.care().assigned().isEmpty() ? by : i.care().assigned(),
                    i.care().chain(),
                    Inquiry.NO_DUE),
                words,
                "",
                entry(by, "reply", "")));
  }

  /** Gives it to a member of staff, or to those who look after a chain. */
  public void assign(long id, String to, String by) {
    assign(Seen.whatever(id), to, by);
  }

  /** As {@link #assign(long, String, String)}, unless it changed since it was looked at. */
  public void assign(Seen seen, String to, String by) {
    var member = acting(by);
    var person = staff.find(to).filter(m -> !m.disabled());
    if (person.isEmpty() && !chains.test(to)) {
      throw new Refused(
          ErrorCode.NOT_FOUND,
          "没有名为“" + to + "”的员工或产业链。",
          "There is no member of staff or industry chain called " + to + ".");
    }
    change(
        seen,
        member,
        i ->
            new StaffAction(
                i,
                person.isPresent() ? InquiryState.IN_PROGRESS : InquiryState.NEEDS_PERSON,
                person.isPresent()
                    ? new Inquiry.Care(to, i.care().chain(), due(i))
                    : new Inquiry.Care("", to, due(i)),
                "",
                "",
                entry(by, "assign", to)));
  }

  private java.time.Instant due(Inquiry i) {
    return i.care().due().equals(Inquiry.NO_DUE) ? promise.done(clock.instant()) : i.care().due();
  }

  /** Ends it, with its result: solved, or closed without. */
  public void close(long id, InquiryState result, String by) {
    close(Seen.whatever(id), result, by);
  }

  /** As {@link #close(long, InquiryState, String)}, unless it changed since it was looked at. */
  public void close(Seen seen, InquiryState result, String by) {
    if (!result.isEnded()) {
      throw new Refused(
          ErrorCode.USAGE, "结果应为 solved 或 closed。", "The result is solved or closed.");
    }
    var member = acting(by);
    change(
        seen,
        member,
        i ->
            new StaffAction(
                i,
                result,
                new Inquiry.Care(
                    i.care().assigned().isEmpty() ? by : i.care().assigned(),
                    i.care().chain(),
                    Inquiry.NO_DUE),
                "",
                "",
                entry(by, "close", result.code())));
  }

  /** Leaves a word for colleagues. */
  public void note(long id, String text, String by) {
    var member = acting(by);
    var words = words(text);
    change(
        Seen.whatever(id),
        member,
        i -> new StaffAction(i, i.state(), i.care(), "", words, entry(by, "note", "")));
  }

  /**
   * Sets the day on which to look at it again.
   *
   * @param day as {@code 2026-11-24}, or empty for none
   */
  public void followUp(long id, String day, String by) {
    var member = acting(by);
    mine(get(id), member);
    inquiries.followUp(id, day, entry(by, "follow-up", day));
  }

  /**
   * Enters a question that came by phone or over the counter; the bot's answer is recorded for
   * whoever is on the line.
   *
   * @return the inquiry's number
   */
  public long add(Channel channel, String question, String by, Adviser adviser) {
    var member = acting(by);
    var words = words(question);
    var asked = Question.of(words);
    var advice = adviser.advise(asked);
    var now = clock.instant();
    boolean person = advice instanceof Advice.Abstention a && a.reason().needsPerson();
    boolean ended = advice instanceof Advice.Abstention && !person;
    var state =
        person ? InquiryState.NEEDS_PERSON : ended ? InquiryState.CLOSED : InquiryState.ANSWERED;
    return inquiries.enter(
        new EnteredInquiry(
            channel,
            words,
            asked.language(),
            Answer.of(advice, adviser.knowledgeVersion()),
            state,
            person ? promise.firstWord(now) : Inquiry.NO_DUE,
            member.role() == Role.CHIEF ? member.chain() : chainOf.apply(words),
            by,
            now));
  }

  /** The member of staff, if he or she may change inquiries. */
  private StaffMember acting(String name) {
    var member =
        staff
            .find(name)
            .orElseThrow(
                () ->
                    new Refused(
                        ErrorCode.NOT_FOUND,
                        "没有名为“" + name + "”的用户，请先用 user add 添加。",
                        "There is no user called " + name + "; add one with user add."));
    if (member.disabled() || !member.role().mayAct()) {
      throw notAllowed(name);
    }
    return member;
  }

  private Inquiry get(long id) {
    return inquiries
        .find(id)
        .orElseThrow(
            () ->
                new Refused(
                    ErrorCode.NOT_FOUND,
                    "没有编号为 " + id + " 的咨询。",
                    "There is no inquiry number " + id + "."));
  }

  private static void mine(Inquiry inquiry, StaffMember member) {
    if (!InboxQuery.Reach.of(member).covers(inquiry)) {
      throw notAllowed(member.name());
    }
  }

  private void change(Seen seen, StaffMember member, UnaryAction action) {
    for (int i = 0; ; i++) {
      var now = get(seen.id());
      mine(now, member);
      if (!seen.isWhatever() && seen.version() != now.version()) {
        throw overtaken();
      }
      try {
        inquiries.act(action.on(now));
        return;
      } catch (Overtaken e) {
        if (i == AGAIN) {
          throw overtaken();
        }
      }
    }
  }

  private static Refused overtaken() {
    return new Refused(
        ErrorCode.BUSY,
        "这条咨询刚被别人修改过，请看过最新内容再试一次。",
        "Someone else has just changed this inquiry; look at it again, then try again.");
  }

  /**
   * An inquiry as someone looked at it.
   *
   * @param version its version then, 0 for whatever it may be now
   */
  public record Seen(long id, long version) {
    static Seen whatever(long id) {
      return new Seen(id, 0);
    }

    boolean isWhatever() {
      return version == 0;
    }
  }

  private interface UnaryAction {
    StaffAction on(Inquiry seen);
  }

  private Dossier.AuditEntry entry(String by, String what, String detail) {
    return new Dossier.AuditEntry(clock.instant(), by, what, detail);
  }

  private static Refused notAllowed(String name) {
    return new Refused(
        ErrorCode.NOT_ALLOWED, "用户 " + name + " 无权这样做。", "User " + name + " may not do this.");
  }

  private static String words(String text) {
    var words = Incoming.readable(text).strip();
    if (words.isEmpty()) {
      throw new Refused(ErrorCode.BAD_INPUT, "请写下内容。", "Please write something.");
    }
    if (words.length() > LONGEST) {
      throw new Refused(
          ErrorCode.TOO_LARGE,
          "内容太长，最多 " + LONGEST + " 个字符。",
          "That is too long; at most " + LONGEST + " characters.");
    }
    return words;
  }
}
