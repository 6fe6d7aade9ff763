package org.oumao.web;

import java.time.Instant;
import java.util.List;
import org.oumao.advice.Option;
import org.oumao.fact.Language;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.Message;

/**
 * One message as a page shows it.
 *
 * @param who {@code you}, {@code bot} or {@code staff}: the style of it
 * @param text the words, line breaks kept
 * @param sources where it stands, one line each
 * @param options what one can do next
 * @param ticket the inquiry that a person has after this
 * @param letter number of a staff message, 0 for others
 */
public record Line(
    String who,
    Instant at,
    String text,
    List<String> sources,
    List<Option> options,
    Ticket ticket,
    long letter) {

  /**
   * @param page its page's address, empty for none
   */
  public record Ticket(long number, String page) {
    static final Ticket NONE = new Ticket(0, "");

    static Ticket of(Inquiry inquiry) {
      return new Ticket(inquiry.id(), "/i/" + inquiry.code());
    }
  }

  static Line said(String who, Instant at, String text) {
    return new Line(who, at, text, List.of(), List.of(), Ticket.NONE, 0);
  }

  static Line staff(Message m) {
    return new Line("staff", m.at(), m.text(), List.of(), List.of(), Ticket.NONE, m.id());
  }

  static Line answer(Instant at, Answer answer, Ticket ticket) {
    var sources =
        answer.citations().stream()
            .map(
                c ->
                    c.label()
                        + " · "
                        + c.verified().phrase().in(answer.language())
                        + " · "
                        + c.asOf())
            .distinct()
            .toList();
    return new Line("bot", at, answer.text(), sources, answer.options(), ticket, 0);
  }

  public String page() {
    return ticket.page();
  }

  public long number() {
    return ticket.number();
  }

  /** The language of the words, for screen readers. */
  public String lang() {
    return Language.of(text) == Language.ZH ? "zh-Hans" : "en";
  }
}
