package org.oumao.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.oumao.fact.Language;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.ConversationState;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Message;
import org.oumao.inquiry.Overtaken;
import org.oumao.inquiry.Received;
import org.oumao.inquiry.Situation;
import org.oumao.inquiry.Turn;

/** The inbox in SQL that SQLite and PostgreSQL both read. */
public final class SqlInbox implements Inbox {
  private static final Duration RECENT = Duration.ofHours(24);

  private final Database database;
  private final Clock clock;
  private final UnaryOperator<String> chainOf;
  private final Pages pages = new Pages();

  /**
   * @param chainOf the id of the industry chain that a question concerns, or empty
   */
  public SqlInbox(Database database, Clock clock, UnaryOperator<String> chainOf) {
    this.database = database;
    this.chainOf = chainOf;
    this.clock = clock;
  }

  @Override
  public Received receive(Incoming incoming) {
    return database.writeThrough(h -> record(h, incoming));
  }

  @Override
  public List<Received> receiveAll(List<Incoming> incoming) {
    return database.writeThrough(
        h -> {
          var all = new ArrayList<Received>();
          incoming.forEach(i -> all.add(record(h, i)));
          return all;
        });
  }

  private Received record(Handle h, Incoming i) {
    h.createUpdate(
            """
            INSERT INTO inbox (channel, chat, message, kind, text, wanted, hint, about, shared, at,
              received, progress)
            VALUES (:channel, :chat, :message, :kind, :text, :wanted, :hint, :about, :shared, :at,
              :received, 'new')
            ON CONFLICT (channel, chat, message) DO NOTHING
            """)
        .bind("channel", i.conversation().channel().code())
        .bind("chat", i.conversation().chat())
        .bind("message", i.message())
        .bind("kind", Rows.word(i.kind()))
        .bind("text", i.text())
        .bind("wanted", i.origin().wanted())
        .bind("hint", i.origin().hint())
        .bind("about", i.origin().about())
        .bind("shared", i.origin().group() ? 1 : 0)
        .bind("at", i.at().toEpochMilli())
        .bind("received", clock.millis())
        .execute();
    return find(h, i.conversation(), i.message()).orElseThrow();
  }

  private static Optional<Received> find(Handle h, Conversation c, String message) {
    return h.createQuery(
            "SELECT * FROM inbox WHERE channel = :channel AND chat = :chat AND message = :message")
        .bind("channel", c.channel().code())
        .bind("chat", c.chat())
        .bind("message", message)
        .map((r, x) -> Rows.received(r))
        .findOne();
  }

  @Override
  public Received get(long id) {
    return database.read(
        h ->
            h.createQuery("SELECT * FROM inbox WHERE id = :id")
                .bind("id", id)
                .map((r, x) -> Rows.received(r))
                .one());
  }

  @Override
  public Optional<Received> find(Conversation conversation, String message) {
    return database.read(h -> find(h, conversation, message));
  }

  @Override
  public Optional<Received> next(Conversation conversation) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM inbox WHERE channel = :channel AND chat = :chat
                      AND progress <> 'done' ORDER BY id LIMIT 1
                    """)
                .bind("channel", conversation.channel().code())
                .bind("chat", conversation.chat())
                .map((r, x) -> Rows.received(r))
                .findOne());
  }

  @Override
  public List<Received> lately(Conversation conversation, int limit) {
    return database
        .read(
            h ->
                h.createQuery(
                        """
                        SELECT * FROM inbox WHERE channel = :channel AND chat = :chat
                        ORDER BY id DESC LIMIT :limit
                        """)
                    .bind("channel", conversation.channel().code())
                    .bind("chat", conversation.chat())
                    .bind("limit", limit)
                    .map((r, x) -> Rows.received(r))
                    .list())
        .reversed();
  }

  @Override
  public List<Conversation> waiting(Instant before, int limit) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT channel, chat FROM inbox
                    WHERE progress <> 'done' AND received < :before
                    GROUP BY channel, chat ORDER BY MIN(received) LIMIT :limit
                    """)
                .bind("before", before.toEpochMilli())
                .bind("limit", limit)
                .map((r, x) -> Rows.conversation(r))
                .list());
  }

  @Override
  public Situation situation(Conversation c, Instant now) {
    return database.read(h -> situation(h, c, now));
  }

  private static Situation situation(Handle h, Conversation c, Instant now) {
    var state = ConversationState.NONE;
    long version = 0;
    var row =
        h.createQuery(
                "SELECT state, version FROM conversation WHERE channel = :channel AND chat = :chat")
            .bind("channel", c.channel().code())
            .bind("chat", c.chat())
            .map((r, x) -> java.util.Map.entry(r.getString("state"), r.getLong("version")))
            .findOne();
    if (row.isPresent()) {
      state = Documents.state(row.get().getKey());
      version = row.get().getValue();
    }
    record Open(long id, InquiryState state, long at) {}
    var open =
        h.createQuery(
                """
                SELECT id, state, at FROM inquiry WHERE channel = :channel AND chat = :chat
                  AND state NOT IN ('solved', 'closed') ORDER BY id DESC LIMIT 50
                """)
            .bind("channel", c.channel().code())
            .bind("chat", c.chat())
            .map(
                (r, x) ->
                    new Open(
                        r.getLong("id"),
                        InquiryState.find(r.getString("state")).orElseThrow(),
                        r.getLong("at")))
            .list();
    var person = open.stream().filter(o -> o.state().isWithPerson()).findFirst();
    long since = now.minus(RECENT).toEpochMilli();
    long recent =
        open.stream()
            .filter(o -> o.at() >= since && o.state() != InquiryState.NEW)
            .findFirst()
            .map(Open::id)
            .orElse(0L);
    return new Situation(
        state,
        version,
        person.map(Open::id).orElse(0L),
        person.map(Open::state).orElse(InquiryState.CLOSED),
        recent);
  }

  @Override
  public long open(Received message, String question, Language language, Instant now) {
    return database.write(
        h -> {
          var c = message.incoming().conversation();
          long id =
              h.createQuery(
                      """
                      INSERT INTO inquiry (code, channel, chat, at, question, language, state,
                        chain, changed)
                      VALUES (:code, :channel, :chat, :at, :question, :language, 'new', :chain, :at)
                      RETURNING id
                      """)
                  .bind("code", pages.code())
                  .bind("channel", c.channel().code())
                  .bind("chat", c.chat())
                  .bind("at", now.toEpochMilli())
                  .bind("question", question)
                  .bind("language", language.code())
                  .bind("chain", chainOf.apply(question))
                  .mapTo(Long.class)
                  .one();
          claim(h, message, id);
          Letters.add(h, id, Message.Author.USER, "", now, question, Message.Delivery.NONE, "");
          return id;
        });
  }

  @Override
  public void join(Received message, String text, long inquiry) {
    database.write(
        h -> {
          claim(h, message, inquiry);
          return Letters.add(
              h,
              inquiry,
              Message.Author.USER,
              "",
              clock.instant(),
              text,
              Message.Delivery.NONE,
              "");
        });
  }

  private static void claim(Handle h, Received message, long inquiry) {
    int taken =
        h.createUpdate(
                """
                UPDATE inbox SET progress = 'opened', inquiry = :inquiry
                WHERE id = :id AND progress = 'new'
                """)
            .bind("inquiry", inquiry)
            .bind("id", message.id())
            .execute();
    if (taken != 1) {
      throw new Overtaken();
    }
  }

  @Override
  public void complete(Turn turn) {
    database.write(
        h -> {
          new TurnWriter(h, turn).write();
          return true;
        });
  }

  @Override
  public Received failed(Received message) {
    return database.write(
        h -> {
          h.createUpdate("UPDATE inbox SET tries = tries + 1 WHERE id = :id")
              .bind("id", message.id())
              .execute();
          return h.createQuery("SELECT * FROM inbox WHERE id = :id")
              .bind("id", message.id())
              .map((r, x) -> Rows.received(r))
              .one();
        });
  }
}
