package org.oumao.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.InboxLists;
import org.oumao.inquiry.InboxQuery;
import org.oumao.inquiry.InquiryState;

/** What the desk lists, in SQL that SQLite and PostgreSQL both read. */
public final class SqlInboxLists implements InboxLists {
  private static final String OWED = "i.state IN ('needs-person', 'in-progress')";
  private static final String OVERDUE = " AND " + OWED + " AND i.due < :now";
  private static final String FOLLOWED_UP =
      " AND i.id IN (SELECT inquiry FROM follow_up WHERE day <= :today)";
  private static final String OPEN =
      " AND i.state IN ('needs-person', 'in-progress', 'waiting-user')";

  private final Database database;
  private final SearchIndex index;

  public SqlInboxLists(Database database) {
    this.database = database;
    this.index = new SearchIndex(database);
  }

  @Override
  public List<Row> list(InboxQuery q, int limit, Instant now, LocalDate today) {
    var wanted = SearchTokens.wanted(q.words());
    if (!wanted.isEmpty()) {
      index.catchUp();
    }
    boolean search = !wanted.isEmpty();
    var sql =
        "SELECT i.*, COALESCE(f.day, '') AS follow_up FROM "
            + (search ? index.from() : "inquiry i")
            + " LEFT JOIN follow_up f ON f.inquiry = i.id WHERE "
            + (search ? index.condition() : "i.id < :before")
            + conditions(q)
            + " ORDER BY "
            + (search ? index.order() : "i.id")
            + " DESC LIMIT :limit";
    return database.read(
        h -> {
          var query =
              moments(h.createQuery(sql), now, today)
                  .bind("match", index.match(wanted))
                  .bind("before", q.before())
                  .bind("assigned", q.assigned())
                  .bind("chain", q.chain())
                  .bind("channel", q.channel())
                  .bind("reach", q.reach().chain())
                  .bind("me", q.reach().name())
                  .bind("limit", limit);
          if (!q.states().isEmpty()) {
            query.bindList("states", q.states().stream().map(InquiryState::code).toList());
          }
          return query.map((r, x) -> new Row(Rows.inquiry(r), r.getString("follow_up"))).list();
        });
  }

  private static String conditions(InboxQuery q) {
    var sql = new StringBuilder(reach(q.reach()));
    if (!q.states().isEmpty()) {
      sql.append(" AND i.state IN (<states>)");
    }
    if (!q.assigned().isEmpty()) {
      sql.append(" AND i.assigned = :assigned");
    }
    if (!q.chain().isEmpty()) {
      sql.append(" AND i.chain = :chain");
    }
    if (!q.channel().isEmpty()) {
      sql.append(" AND i.channel = :channel");
    }
    if (q.overdue()) {
      sql.append(OVERDUE);
    }
    if (q.followUp()) {
      sql.append(FOLLOWED_UP);
    }
    return sql.toString();
  }

  private static String reach(InboxQuery.Reach reach) {
    return reach.isWhole() ? "" : " AND (i.chain = :reach OR i.assigned = :me)";
  }

  private static Query moments(Query query, Instant now, LocalDate today) {
    return query.bind("now", now.toEpochMilli()).bind("today", today.toString());
  }

  @Override
  public Counts counts(InboxQuery.Reach reach, Instant now, LocalDate today) {
    return database.read(
        h -> {
          Function<String, Long> count =
              condition ->
                  moments(
                          h.createQuery(
                              "SELECT COUNT(*) FROM (SELECT 1 FROM inquiry i WHERE 1 = 1"
                                  + reach(reach)
                                  + condition
                                  + " LIMIT "
                                  + MOST_COUNTED
                                  + ") c"),
                          now,
                          today)
                      .bind("reach", reach.chain())
                      .bind("me", reach.name())
                      .mapTo(Long.class)
                      .one();
          return new Counts(
              count.apply(" AND i.state = 'needs-person'"),
              count.apply(" AND i.state = 'in-progress'"),
              count.apply(" AND i.state = 'waiting-user'"),
              count.apply(OVERDUE),
              count.apply(FOLLOWED_UP),
              count.apply(OPEN + " AND i.assigned = :me"));
        });
  }

  @Override
  public String followUp(long inquiry) {
    return database.read(
        h ->
            h.createQuery("SELECT day FROM follow_up WHERE inquiry = :id")
                .bind("id", inquiry)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
  }

  @Override
  public List<AuditLine> audit(AuditQuery q, int limit) {
    var sql =
        "SELECT * FROM audit WHERE id < :before"
            + (q.by().isEmpty() ? "" : " AND by_name = :by")
            + (q.what().isEmpty() ? "" : " AND what = :what")
            + " ORDER BY id DESC LIMIT :limit";
    return database.read(
        h ->
            h.createQuery(sql)
                .bind("before", q.before())
                .bind("by", q.by())
                .bind("what", q.what())
                .bind("limit", limit)
                .map((r, x) -> new AuditLine(r.getLong("id"), r.getLong("inquiry"), Rows.entry(r)))
                .list());
  }

  @Override
  public Standing standing(Instant from, Instant to) {
    return database.read(
        h -> {
          var states = new EnumMap<InquiryState, Long>(InquiryState.class);
          grouped(h, "state", from, to)
              .forEach((k, n) -> states.put(InquiryState.find(k).orElseThrow(), n));
          var channels = new EnumMap<Channel, Long>(Channel.class);
          grouped(h, "channel", from, to)
              .forEach((k, n) -> channels.put(Channel.find(k).orElseThrow(), n));
          long all = states.values().stream().mapToLong(Long::longValue).sum();
          return new Standing(all, states, channels);
        });
  }

  private static Map<String, Long> grouped(Handle h, String column, Instant from, Instant to) {
    return h.createQuery(
            "SELECT %1$s AS name, COUNT(*) AS n FROM inquiry WHERE at >= :from AND at < :to GROUP BY %1$s"
                .formatted(column))
        .bind("from", from.toEpochMilli())
        .bind("to", to.toEpochMilli())
        .map((r, x) -> Map.entry(r.getString("name"), r.getLong("n")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
