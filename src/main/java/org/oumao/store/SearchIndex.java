package org.oumao.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The words of inquiries in the database's own full-text index: FTS5 or a GIN index. Triggers note
 * which inquiries changed; they are indexed before the next search.
 */
final class SearchIndex {
  private static final int AT_ONCE = 500;
  private static final int MOST_BEFORE_A_SEARCH = 5_000;

  private final Database database;

  SearchIndex(Database database) {
    this.database = database;
  }

  /** Indexes what changed, the newest first, as far as a search can wait for it. */
  void catchUp() {
    for (int done = 0; done < MOST_BEFORE_A_SEARCH && isBehind(); done += AT_ONCE) {
      database.write(h -> index(h, AT_ONCE));
    }
  }

  private boolean isBehind() {
    return database.read(
        h ->
            h.createQuery("SELECT inquiry FROM search_waiting LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .isPresent());
  }

  /** Indexes so many of the inquiries that wait, and gives how many there were. */
  int index(Handle h, int limit) {
    var ids =
        h.createQuery(
                """
                DELETE FROM search_waiting WHERE inquiry IN
                  (SELECT inquiry FROM search_waiting ORDER BY inquiry DESC LIMIT :limit)
                RETURNING inquiry
                """)
            .bind("limit", limit)
            .mapTo(Long.class)
            .list();
    ids.forEach(id -> write(h, id));
    return ids.size();
  }

  private void write(Handle h, long id) {
    var texts =
        h.createQuery(
                """
                SELECT question FROM inquiry WHERE id = :id
                UNION ALL SELECT text FROM message WHERE inquiry = :id
                UNION ALL SELECT text FROM note WHERE inquiry = :id
                """)
            .bind("id", id)
            .mapTo(String.class)
            .list();
    write(h, id, String.join("\n", texts));
  }

  private void write(Handle h, long id, String text) {
    var words = String.join(" ", SearchTokens.of(text));
    h.createUpdate(
            switch (database.engine()) {
              case SQLITE -> "DELETE FROM inquiry_words WHERE rowid = :id";
              case POSTGRESQL -> "DELETE FROM inquiry_words WHERE id = :id";
            })
        .bind("id", id)
        .execute();
    if (!words.isEmpty()) {
      h.createUpdate(insertion()).bind("id", id).bind("words", words).execute();
    }
  }

  /** Adds an inquiry's {@code words}, separated by blanks, under its {@code id}. */
  String insertion() {
    return switch (database.engine()) {
      case SQLITE -> "INSERT INTO inquiry_words (rowid, words) VALUES (:id, :words)";
      case POSTGRESQL ->
          "INSERT INTO inquiry_words (id, words) VALUES (:id,"
              + " array_to_tsvector(string_to_array(:words, ' ')))";
    };
  }

  /** Takes what was erased out of the index's pages too. */
  void forget() {
    while (database.write(h -> index(h, AT_ONCE)) > 0) {
      continue;
    }
    if (database.engine() == Database.Engine.SQLITE) {
      database.write(
          h -> h.execute("INSERT INTO inquiry_words (inquiry_words) VALUES ('optimize')"));
    }
  }

  /** The table that a search starts from, as {@code w}; its condition binds {@code match}. */
  String from() {
    return switch (database.engine()) {
      case SQLITE -> "inquiry_words w CROSS JOIN inquiry i ON i.id = w.rowid";
      case POSTGRESQL -> "inquiry_words w JOIN inquiry i ON i.id = w.id";
    };
  }

  String condition() {
    return switch (database.engine()) {
      case SQLITE -> "inquiry_words MATCH :match AND w.rowid < :before";
      case POSTGRESQL -> "w.words @@ CAST(:match AS tsquery) AND w.id < :before";
    };
  }

  /** The number by which a search's results stand in order. */
  String order() {
    return switch (database.engine()) {
      case SQLITE -> "w.rowid";
      case POSTGRESQL -> "i.id";
    };
  }

  /** The query in the index's own notation. Tokens hold letters and digits only. */
  String match(List<SearchTokens.Wanted> wanted) {
    return switch (database.engine()) {
      case SQLITE ->
          wanted.stream()
              .map(w -> "\"" + w.token() + "\"" + (w.beginning() ? " *" : ""))
              .collect(Collectors.joining(" AND "));
      case POSTGRESQL ->
          wanted.stream()
              .map(w -> "'" + w.token() + "'" + (w.beginning() ? ":*" : ""))
              .collect(Collectors.joining(" & "));
    };
  }
}
