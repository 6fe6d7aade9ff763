package org.oumao.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.oumao.inquiry.AnswerBack;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Dossier;
import org.oumao.inquiry.EnteredInquiry;
import org.oumao.inquiry.Inquiries;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryFilter;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Message;
import org.oumao.inquiry.Overtaken;
import org.oumao.inquiry.StaffAction;

/** The inquiries in SQL that SQLite and PostgreSQL both read. */
public final class SqlInquiries implements Inquiries {
  private static final int PAGE = 1000;

  private final Database database;
  private final Pages pages = new Pages();

  public SqlInquiries(Database database) {
    this.database = database;
  }

  @Override
  public List<Inquiry> list(InquiryFilter filter, int limit) {
    return database.read(h -> page(h, filter, limit));
  }

  @Override
  public void each(InquiryFilter filter, Consumer<Inquiry> taker) {
    var rest = filter;
    while (true) {
      var page = list(rest, PAGE);
      page.forEach(taker);
      if (page.size() < PAGE) {
        return;
      }
      rest = rest.below(page.getLast().id());
    }
  }

  @Override
  public long count(InquiryFilter filter) {
    return database.read(
        h ->
            bound(
                    h.createQuery(
                        "SELECT COUNT(*) FROM inquiry WHERE id < :before" + conditions(filter)),
                    filter)
                .mapTo(Long.class)
                .one());
  }

  private static List<Inquiry> page(Handle h, InquiryFilter f, int limit) {
    var sql =
        "SELECT * FROM inquiry WHERE id < :before"
            + conditions(f)
            + " ORDER BY id DESC LIMIT :limit";
    return bound(h.createQuery(sql), f).bind("limit", limit).map((r, x) -> Rows.inquiry(r)).list();
  }

  /**
   * The words are constants; values are bound. Numbers rise with time but for an hour or so, which
   * spares a list since a date the walk through all older rows.
   */
  private static String conditions(InquiryFilter f) {
    var sql = new StringBuilder();
    if (!f.states().isEmpty()) {
      sql.append(" AND state IN (<states>)");
    }
    if (!f.chain().isEmpty()) {
      sql.append(" AND chain = :chain");
    }
    if (!f.assigned().isEmpty()) {
      sql.append(" AND assigned = :assigned");
    }
    if (f.since().toEpochMilli() > 0) {
      sql.append(
          " AND at >= :since AND id >= COALESCE((SELECT id FROM inquiry WHERE at >= :since -"
              + " 3600000 ORDER BY at, id LIMIT 1), 0)");
    }
    return sql.toString();
  }

  private static Query bound(Query query, InquiryFilter f) {
    query
        .bind("before", f.before())
        .bind("chain", f.chain())
        .bind("assigned", f.assigned())
        .bind("since", f.since().toEpochMilli());
    return f.states().isEmpty()
        ? query
        : query.bindList("states", f.states().stream().map(InquiryState::code).toList());
  }

  @Override
  public Optional<Inquiry> find(long id) {
    return database.read(h -> find(h, id));
  }

  private static Optional<Inquiry> find(Handle h, long id) {
    return h.createQuery("SELECT * FROM inquiry WHERE id = :id")
        .bind("id", id)
        .map((r, x) -> Rows.inquiry(r))
        .findOne();
  }

  @Override
  public Optional<Inquiry> findByCode(String code) {
    return database.read(
        h ->
            h.createQuery("SELECT * FROM inquiry WHERE code = :code")
                .bind("code", code)
                .map((r, x) -> Rows.inquiry(r))
                .findOne());
  }

  @Override
  public Optional<Dossier> dossier(long id) {
    return database.read(h -> find(h, id).map(i -> dossier(h, i)));
  }

  static Dossier dossier(Handle h, Inquiry i) {
    var messages =
        h.createQuery("SELECT * FROM message WHERE inquiry = :id ORDER BY id")
            .bind("id", i.id())
            .map((r, x) -> Rows.message(r))
            .list();
    var notes =
        h.createQuery("SELECT * FROM note WHERE inquiry = :id ORDER BY id")
            .bind("id", i.id())
            .map((r, x) -> Rows.note(r))
            .list();
    var audit =
        h.createQuery("SELECT * FROM audit WHERE inquiry = :id ORDER BY id")
            .bind("id", i.id())
            .map((r, x) -> Rows.entry(r))
            .list();
    return new Dossier(i, messages, notes, audit);
  }

  @Override
  public List<Message> lately(Conversation conversation, int limit) {
    return database
        .read(
            h ->
                h.createQuery(
                        """
                        SELECT m.* FROM message m JOIN inquiry i ON i.id = m.inquiry
                        WHERE i.channel = :channel AND i.chat = :chat
                        ORDER BY m.id DESC LIMIT :limit
                        """)
                    .bind("channel", conversation.channel().code())
                    .bind("chat", conversation.chat())
                    .bind("limit", limit)
                    .map((r, x) -> Rows.message(r))
                    .list())
        .reversed();
  }

  @Override
  public void act(StaffAction a) {
    database.writeThrough(
        h -> {
          int changed =
              h.createUpdate(
                      """
                      UPDATE inquiry SET state = :state, assigned = :assigned, chain = :chain,
                        due = :due, version = version + 1, changed = :at
                      WHERE id = :id AND version = :version
                      """)
                  .bind("state", a.state().code())
                  .bind("assigned", a.care().assigned())
                  .bind("chain", a.care().chain())
                  .bind("due", a.care().due().toEpochMilli())
                  .bind("at", a.at().toEpochMilli())
                  .bind("id", a.seen().id())
                  .bind("version", a.seen().version())
                  .execute();
          if (changed != 1) {
            throw new Overtaken();
          }
          if (!a.letter().isEmpty()) {
            letter(h, a);
          }
          if (!a.note().isEmpty()) {
            note(h, a);
          }
          Letters.audit(h, a.at(), a.by(), a.entry().what(), a.seen().id(), a.entry().detail());
          return true;
        });
  }

  private static void letter(Handle h, StaffAction a) {
    var to = a.seen().conversation();
    boolean sentTo = to.channel().isSentTo();
    long message =
        Letters.add(
            h,
            a.seen().id(),
            Message.Author.STAFF,
            a.by(),
            a.at(),
            a.letter(),
            sentTo ? Message.Delivery.QUEUED : Message.Delivery.SENT,
            "");
    if (sentTo) {
      Letters.post(h, to, a.seen().id(), message, a.at(), a.letter(), List.of(), "");
    }
  }

  private static void note(Handle h, StaffAction a) {
    h.createUpdate(
            "INSERT INTO note (inquiry, by_name, at, text) VALUES (:inquiry, :by, :at, :text)")
        .bind("inquiry", a.seen().id())
        .bind("by", a.by())
        .bind("at", a.at().toEpochMilli())
        .bind("text", a.note())
        .execute();
  }

  @Override
  public void answerBack(AnswerBack word) {
    database.writeThrough(h -> new AnswerBackWriter(h, word).write());
  }

  @Override
  public void followUp(long id, String day, Dossier.AuditEntry entry) {
    database.writeThrough(
        h -> {
          h.createUpdate("DELETE FROM follow_up WHERE inquiry = :id").bind("id", id).execute();
          if (!day.isEmpty()) {
            h.createUpdate("INSERT INTO follow_up (inquiry, day, by_name) VALUES (:id, :day, :by)")
                .bind("id", id)
                .bind("day", day)
                .bind("by", entry.by())
                .execute();
          }
          Letters.audit(h, entry.at(), entry.by(), entry.what(), id, entry.detail());
          return true;
        });
  }

  @Override
  public long enter(EnteredInquiry e) {
    return database.writeThrough(
        h -> {
          long id =
              h.createQuery(
                      """
                      INSERT INTO inquiry (code, channel, chat, at, question, language, answer,
                        state, assigned, chain, due, changed)
                      VALUES (:code, :channel, '', :at, :question, :language, :answer, :state,
                        '', :chain, :due, :at)
                      RETURNING id
                      """)
                  .bind("code", pages.code())
                  .bind("channel", e.channel().code())
                  .bind("at", e.at().toEpochMilli())
                  .bind("question", e.question())
                  .bind("language", e.language().code())
                  .bind("answer", Documents.write(e.answer()))
                  .bind("state", e.state().code())
                  .bind("chain", e.chain())
                  .bind("due", e.due().toEpochMilli())
                  .mapTo(Long.class)
                  .one();
          Letters.add(
              h, id, Message.Author.USER, "", e.at(), e.question(), Message.Delivery.NONE, "");
          if (!e.answer().isNone()) {
            Letters.add(
                h,
                id,
                Message.Author.BOT,
                "",
                e.at(),
                e.answer().text(),
                Message.Delivery.SENT,
                "");
          }
          Letters.audit(h, e.at(), e.by(), "add", id, e.channel().code());
          return id;
        });
  }
}
