package org.oumao.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;
import org.oumao.inquiry.AnswerBack;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Inquiries;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.Message;
import org.oumao.inquiry.Promise;

/** {@code /i/CODE}: an inquiry's own page for the person who asked. */
final class InquiryPage implements Room {
  private static final int LONGEST = 10_000;
  private static final Words WORDS = new Words("org.oumao.web.web");

  private final Inquiries inquiries;
  private final Visitors visitors;
  private final Promise promise;
  private final String base;
  private final Clock clock;

  /**
   * @param base the site's address as users see it, without a slash at its end
   */
  InquiryPage(Inquiries inquiries, Visitors visitors, Promise promise, String base, Clock clock) {
    this.inquiries = inquiries;
    this.visitors = visitors;
    this.promise = promise;
    this.base = base;
    this.clock = clock;
  }

  @Override
  public void open(RoutesConfig routes) {
    routes.get("/i/{code}", this::page);
    routes.post("/i/{code}", this::answer);
    routes.get("/i/{code}/qr.svg", this::qr);
  }

  private Inquiry inquiry(Context ctx) {
    var code = ctx.pathParam("code");
    var found = code.matches("[a-z0-9]{16}") ? inquiries.findByCode(code) : none();
    return found.orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, WORDS.both("no-inquiry")));
  }

  private static Optional<Inquiry> none() {
    return Optional.empty();
  }

  private void page(Context ctx) {
    var inquiry = inquiry(ctx);
    var lines = new ArrayList<Line>();
    for (var m : inquiries.dossier(inquiry.id()).map(d -> d.messages()).orElse(List.of())) {
      lines.add(line(m, inquiry));
    }
    var say = new Say(Pages.language(ctx));
    var asked = say.moment(inquiry.at(), promise.hours().zone());
    Pages.show(
        ctx,
        "inquiry.jte",
        Map.of(
            "say", say,
            "inquiry", inquiry,
            "asked", say.t("asked-at", asked),
            "lines", lines,
            "id", UUID.randomUUID().toString()));
  }

  private static Line line(Message m, Inquiry inquiry) {
    return switch (m.author()) {
      case USER -> Line.said("you", m.at(), m.text());
      case STAFF -> Line.staff(m);
      case BOT ->
          m.text().equals(inquiry.answer().text())
              ? Line.answer(m.at(), inquiry.answer().offering(List.of()), Line.Ticket.NONE)
              : Line.said("bot", m.at(), m.text());
    };
  }

  private void answer(Context ctx) {
    var inquiry = inquiry(ctx);
    var form = Bodies.form(ctx);
    var text = Incoming.readable(form.getOrDefault("text", "")).strip();
    boolean solved = form.containsKey("solved");
    if (text.length() > LONGEST) {
      throw new Refused(ErrorCode.TOO_LARGE, WORDS.both("too-large"));
    }
    if (!text.isEmpty() || solved) {
      visitors.count(ctx);
      var now = clock.instant();
      inquiries.answerBack(
          new AnswerBack(
              inquiry,
              form.getOrDefault("id", UUID.randomUUID().toString()),
              text,
              solved,
              promise.firstWord(now),
              now));
    }
    ctx.redirect("/i/" + inquiry.code() + "#last", HttpStatus.SEE_OTHER);
  }

  private void qr(Context ctx) {
    var inquiry = inquiry(ctx);
    ctx.contentType("image/svg+xml").result(QrSvg.of(base + "/i/" + inquiry.code()));
  }
}
