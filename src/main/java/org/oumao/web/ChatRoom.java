package org.oumao.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oumao.advice.Option;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Inquiries;
import org.oumao.inquiry.Message;
import org.oumao.inquiry.Received;

/** The chat page: works without script; with it, answers appear without a reload. */
final class ChatRoom implements Room {
  private static final int SHOWN = 30;
  private static final int YEAR = 365 * 24 * 3600;
  private static final Set<String> FOR_PEOPLE = Set.of("person", "not-found", "not-in-table");
  private static final Words WORDS = new Words("org.oumao.web.web");

  private final WebChat chat;
  private final Inbox inbox;
  private final Inquiries inquiries;

  ChatRoom(WebChat chat, Inbox inbox, Inquiries inquiries) {
    this.chat = chat;
    this.inbox = inbox;
    this.inquiries = inquiries;
  }

  @Override
  public void open(RoutesConfig routes) {
    routes.get("/", this::page);
    routes.post("/", this::post);
    routes.get("/letters", this::letters);
  }

  private void page(Context ctx) {
    var lang = ctx.queryParam("lang");
    if (lang != null && Language.find(lang).isPresent()) {
      choose(ctx, Language.find(lang).get());
      return;
    }
    var conversation = chat.ofBrowser(ctx);
    var say = new Say(Pages.language(ctx));
    Pages.show(
        ctx,
        "chat.jte",
        Map.of(
            "say", say,
            "lines", lines(conversation),
            "examples", examples(say),
            "id", UUID.randomUUID().toString()));
  }

  private static void choose(Context ctx, Language language) {
    var cookie = new Cookie("oumao_lang", language.code());
    cookie.setMaxAge(YEAR);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private static List<Option> examples(Say say) {
    var words = new Words("org.oumao.chat.chat");
    var examples = new ArrayList<Option>();
    for (var key : List.of("example-duty", "example-validity", "example-cbec")) {
      var text = words.say(say.language(), key);
      examples.add(new Option(text, text));
    }
    var person = words.say(say.language(), "button-person");
    examples.add(new Option(person, "/person"));
    return examples;
  }

  /** With script, gives what was said as a piece of page; without, shows the page anew. */
  private void post(Context ctx) {
    var form = Bodies.form(ctx);
    var conversation = chat.ofBrowser(ctx);
    var question = form.getOrDefault("question", "");
    boolean piece = ctx.header("X-Requested-With") != null;
    if (question.isBlank()) {
      if (piece) {
        throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("empty"));
      }
      ctx.redirect("/", HttpStatus.SEE_OTHER);
      return;
    }
    var received =
        chat.ask(ctx, new WebChat.Asked(conversation, form.getOrDefault("id", ""), question, ""));
    if (piece) {
      piece(ctx, received.reply().isNone() ? List.of() : List.of(reply(received)));
    } else {
      ctx.redirect("/#last", HttpStatus.SEE_OTHER);
    }
  }

  private List<Line> lines(Conversation conversation) {
    var lines = new ArrayList<Line>();
    for (var r : inbox.lately(conversation, SHOWN)) {
      if (r.incoming().kind() == Incoming.Kind.TEXT) {
        lines.add(Line.said("you", r.incoming().at(), shown(r.incoming().text())));
      }
      if (!r.reply().isNone()) {
        lines.add(reply(r));
      }
    }
    staffLetters(conversation).forEach(m -> lines.add(Line.staff(m)));
    lines.sort(Comparator.comparing(Line::at));
    return lines;
  }

  /** A tap that stands for a command is shown as its button said. */
  private static String shown(String text) {
    return text.equals("/person")
        ? new Words("org.oumao.chat.chat").say(Language.ZH, "button-person")
        : text;
  }

  private Line reply(Received r) {
    var ticket =
        FOR_PEOPLE.contains(r.reply().reason()) && r.inquiry() != 0
            ? inquiries.find(r.inquiry()).map(Line.Ticket::of).orElse(Line.Ticket.NONE)
            : Line.Ticket.NONE;
    return Line.answer(r.incoming().at(), r.reply(), ticket);
  }

  private List<Message> staffLetters(Conversation conversation) {
    return inquiries.lately(conversation, SHOWN * 3).stream()
        .filter(m -> m.author() == Message.Author.STAFF)
        .toList();
  }

  /** What staff wrote since: asked for by the page's script now and then. */
  private void letters(Context ctx) {
    var after = ctx.queryParam("after");
    long last = after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
    piece(
        ctx,
        staffLetters(chat.ofBrowser(ctx)).stream()
            .filter(m -> m.id() > last)
            .map(Line::staff)
            .toList());
  }

  private static void piece(Context ctx, List<Line> lines) {
    Pages.show(ctx, "lines.jte", Map.of("say", new Say(Pages.language(ctx)), "lines", lines));
  }
}
