package org.oumao.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.oumao.chain.ChainRegister;
import org.oumao.chain.ChainRow;
import org.oumao.chain.ImportKind;
import org.oumao.chain.Intake;
import org.oumao.chain.ProjectFile;
import org.oumao.chain.ProjectMove;

/** What is kept of chains, in SQL that SQLite and PostgreSQL both read. */
public final class SqlChains implements ChainRegister {
  /** Projects with their firms in one column. */
  static final String PROJECT =
      "SELECT t.*, (SELECT STRING_AGG(y.company, ' ') FROM (SELECT x.company FROM project_company"
          + " x WHERE x.project = t.id ORDER BY x.place) y) AS firms FROM project t";

  private static final int AT_ONCE = 500;
  private static final int FEW = 10;

  private final Database database;

  public SqlChains(Database database) {
    this.database = database;
  }

  /** The words with nothing that LIKE reads as a pattern; its escape sign is {@code !}. */
  static String literal(String words) {
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  @Override
  public Map<String, ChainRow> standing(ImportKind kind, Collection<String> keys) {
    var found = new HashMap<String, ChainRow>();
    database.read(
        h -> {
          inParts(keys, part -> standing(h, kind, part).forEach(r -> found.put(r.key(), r)));
          return found;
        });
    return found;
  }

  private static List<? extends ChainRow> standing(Handle h, ImportKind kind, List<String> keys) {
    return switch (kind) {
      case CHIEFS ->
          h.createQuery("SELECT * FROM chief WHERE key IN (<keys>)")
              .bindList("keys", shortened(keys))
              .map((r, x) -> ChainRows.chief(r))
              .list();
      case COMPANIES ->
          h.createQuery("SELECT * FROM company WHERE code IN (<keys>)")
              .bindList("keys", keys)
              .map((r, x) -> ChainRows.company(r))
              .list();
      case ACTIVITIES ->
          h.createQuery("SELECT * FROM activity WHERE id IN (<keys>)")
              .bindList("keys", keys)
              .map((r, x) -> ChainRows.activity(r))
              .list();
      case PROJECTS ->
          h.createQuery(PROJECT + " WHERE t.id IN (<keys>)")
              .bindList("keys", keys)
              .map((r, x) -> ChainRows.project(r))
              .list();
      case SERVICES ->
          h.createQuery("SELECT * FROM service WHERE key IN (<keys>)")
              .bindList("keys", shortened(keys))
              .map((r, x) -> ChainRows.service(r))
              .list();
    };
  }

  private static List<String> shortened(List<String> keys) {
    return keys.stream().map(ChainRows::shortened).toList();
  }

  @Override
  public Set<String> firms(Collection<String> codes) {
    var found = new HashSet<String>();
    database.read(
        h -> {
          inParts(
              codes,
              part ->
                  found.addAll(
                      h.createQuery("SELECT code FROM company WHERE code IN (<codes>)")
                          .bindList("codes", part)
                          .mapTo(String.class)
                          .list()));
          return found;
        });
    return found;
  }

  @Override
  public Map<String, String> namesakes(Collection<String> foldedNames) {
    var found = new HashMap<String, String>();
    database.read(
        h -> {
          inParts(
              foldedNames,
              part ->
                  h.createQuery("SELECT folded, code FROM company WHERE folded IN (<names>)")
                      .bindList("names", part)
                      .map((r, x) -> Map.entry(r.getString("folded"), r.getString("code")))
                      .forEach(e -> found.put(e.getKey(), e.getValue())));
          return found;
        });
    return found;
  }

  private static void inParts(Collection<String> all, Consumer<List<String>> work) {
    var list = new ArrayList<>(all);
    for (int i = 0; i < list.size(); i += AT_ONCE) {
      work.accept(list.subList(i, Math.min(list.size(), i + AT_ONCE)));
    }
  }

  @Override
  public List<String> namedChains() {
    return database.read(
        h -> h.createQuery("SELECT id FROM chain_named ORDER BY id").mapTo(String.class).list());
  }

  @Override
  public void take(Intake intake) {
    database.writeThrough(
        h -> {
          for (var chain : intake.chains()) {
            h.createUpdate(
                    "INSERT INTO chain_named (id, since) VALUES (:id, :at) ON CONFLICT DO NOTHING")
                .bind("id", chain)
                .bind("at", intake.at().toEpochMilli())
                .execute();
          }
          new ChainWriter(h, intake.by(), intake.at()).write(intake);
          Letters.audit(h, intake.at(), intake.by(), "chain-import", 0, summary(intake));
          return true;
        });
  }

  /** Kind and numbers; the keys too where they are few. */
  private static String summary(Intake intake) {
    var text =
        "%s: %d new, %d changed"
            .formatted(intake.kind().code(), intake.added().size(), intake.changed().size());
    if (intake.added().size() + intake.changed().size() > FEW) {
      return text;
    }
    var keys = new ArrayList<String>();
    intake.added().forEach(r -> keys.add(named(r)));
    intake.changed().forEach(r -> keys.add(named(r)));
    return text + " (" + String.join(", ", keys) + ")";
  }

  private static String named(ChainRow row) {
    var key = row.key();
    int end = key.indexOf('\t');
    return end < 0 ? key : key.substring(0, end);
  }

  @Override
  public Optional<ProjectFile> project(String id) {
    return database.read(h -> project(h, id));
  }

  private static Optional<ProjectFile> project(Handle h, String id) {
    var history =
        h.createQuery("SELECT * FROM project_change WHERE project = :id ORDER BY id")
            .bind("id", id)
            .map((r, x) -> ChainRows.change(r))
            .list();
    return h.createQuery(PROJECT + " WHERE t.id = :id")
        .bind("id", id)
        .map(
            (r, x) ->
                new ProjectFile(
                    ChainRows.project(r), ChainRows.care(r), history, r.getLong("version")))
        .findOne();
  }

  @Override
  public boolean move(ProjectMove m) {
    return database.writeThrough(
        h -> {
          int changed =
              h.createUpdate(
                      """
                      UPDATE project SET state = :state, day = :day, next_step = :step,
                        next_day = :nextDay, problem = :problem, follow_up = :order,
                        version = version + 1
                      WHERE id = :id AND version = :version
                      """)
                  .bind("state", m.project().state().code())
                  .bind("day", m.project().date().toString())
                  .bind("step", m.care().nextStep())
                  .bind("nextDay", m.care().nextDate())
                  .bind("problem", m.care().problem())
                  .bind("order", m.care().order())
                  .bind("id", m.project().id())
                  .bind("version", m.seen().version())
                  .execute();
          if (changed != 1) {
            return false;
          }
          var from = m.seen().project().state().code();
          var to = m.project().state().code();
          if (!from.equals(to) || !m.note().isEmpty()) {
            ChainWriter.change(h, m.project().id(), m.at(), m.by(), from, to, m.note());
          }
          audit(h, m.at(), m.by(), m.project().id() + " " + from + " → " + to);
          return true;
        });
  }

  private static void audit(Handle h, Instant at, String by, String detail) {
    Letters.audit(h, at, by, "project", 0, detail);
  }
}
