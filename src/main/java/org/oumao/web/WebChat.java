package org.oumao.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.util.UUID;
import org.oumao.chat.Chat;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Received;

/** Questions from the web into the chat, and whose conversation they belong to. */
final class WebChat {
  /** Conversations we named ourselves; only their cookie shows what was said in them. */
  private static final String OURS = "w-[0-9a-f-]{36}";

  private static final String ANY = "[A-Za-z0-9_.:-]{1,100}";
  private static final String COOKIE = "oumao_chat";
  private static final int YEAR = 365 * 24 * 3600;
  private static final Words WORDS = new Words("org.oumao.web.web");

  private final Chat chat;
  private final Visitors visitors;
  private final boolean secure;
  private final Clock clock;

  /**
   * @param secure whether the site is reached by HTTPS, so that cookies never leave it
   */
  WebChat(Chat chat, Visitors visitors, boolean secure, Clock clock) {
    this.chat = chat;
    this.visitors = visitors;
    this.secure = secure;
    this.clock = clock;
  }

  /**
   * One question.
   *
   * @param id the asker's id of the message, empty for a fresh one
   * @param lang wanted language or empty
   */
  record Asked(Conversation conversation, String id, String question, String lang) {}

  Received ask(Context ctx, Asked asked) {
    ctx.attribute(
        "language", Language.find(asked.lang()).orElseGet(() -> Language.of(asked.question())));
    if (asked.question().isBlank()) {
      throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("empty"));
    }
    visitors.count(ctx);
    var id = asked.id().isEmpty() ? UUID.randomUUID().toString() : asked.id();
    return chat.ask(
        Incoming.text(asked.conversation(), id, clock.instant(), asked.question())
            .with(new Incoming.Origin(asked.lang(), Pages.language(ctx).code(), "", false)));
  }

  /** The conversation of this browser, as its cookie says; a new one, with its cookie, else. */
  Conversation ofBrowser(Context ctx) {
    var kept = ctx.cookie(COOKIE);
    if (kept != null && kept.matches(OURS)) {
      return new Conversation(Channel.WEB, kept);
    }
    var fresh = fresh();
    var cookie = new Cookie(COOKIE, fresh.chat());
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
    return fresh;
  }

  /** The conversation an API call names; that of its cookie, or a new one, where it names none. */
  static Conversation named(Context ctx, String name) {
    if (name.isEmpty()) {
      var kept = ctx.cookie(COOKIE);
      return kept != null && kept.matches(OURS) ? new Conversation(Channel.WEB, kept) : fresh();
    }
    if (!name.matches(ANY)) {
      throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("bad-conversation"));
    }
    return new Conversation(Channel.WEB, name);
  }

  private static Conversation fresh() {
    return new Conversation(Channel.WEB, "w-" + UUID.randomUUID());
  }
}
