package org.oumao.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.oumao.chain.ChainChief;
import org.oumao.chain.ChainRow;
import org.oumao.chain.Company;
import org.oumao.chain.DockingActivity;
import org.oumao.chain.FirmName;
import org.oumao.chain.ImportKind;
import org.oumao.chain.Intake;
import org.oumao.chain.ServiceReport;
import org.oumao.chain.SignedProject;

/** Writes rows of chains within one transaction, many at once. */
final class ChainWriter {
  private final Handle h;
  private final String by;
  private final Instant at;

  ChainWriter(Handle h, String by, Instant at) {
    this.h = h;
    this.by = by;
    this.at = at;
  }

  /** New rows, and those that take the place of others. */
  void write(Intake intake) {
    var rows = new ArrayList<ChainRow>(intake.added());
    rows.addAll(intake.changed());
    if (rows.isEmpty()) {
      return;
    }
    if (intake.kind() == ImportKind.PROJECTS) {
      writeProjects(rows);
      return;
    }
    var batch = h.prepareBatch(sql(intake.kind()));
    for (var row : rows) {
      bind(batch, row);
      batch.add();
    }
    batch.execute();
  }

  private static String sql(ImportKind kind) {
    return switch (kind) {
      case CHIEFS ->
          """
          INSERT INTO chief (key, name, level, chain, district)
          VALUES (:key, :name, :level, :chain, :district) ON CONFLICT (key) DO NOTHING
          """;
      case COMPANIES ->
          """
          INSERT INTO company (code, name, folded, size, district, chain, products, contact, phone,
            consent)
          VALUES (:code, :name, :folded, :size, :district, :chain, :products, :contact, :phone,
            :consent)
          ON CONFLICT (code) DO UPDATE SET name = :name, folded = :folded, size = :size,
            district = :district, chain = :chain, products = :products, contact = :contact,
            phone = :phone, consent = :consent
          """;
      case ACTIVITIES ->
          """
          INSERT INTO activity (id, name, day, place, chain, capacity, registered, attended, result)
          VALUES (:id, :name, :day, :place, :chain, :capacity, :registered, :attended, :result)
          ON CONFLICT (id) DO UPDATE SET name = :name, day = :day, place = :place, chain = :chain,
            capacity = :capacity, registered = :registered, attended = :attended, result = :result
          """;
      case PROJECTS ->
          """
          INSERT INTO project (id, name, chain, partner, amount, currency, state, day)
          VALUES (:id, :name, :chain, :partner, :amount, :currency, :state, :day)
          ON CONFLICT (id) DO UPDATE SET name = :name, chain = :chain, partner = :partner,
            amount = :amount, currency = :currency, state = :state, day = :day,
            version = project.version + 1
          """;
      case SERVICES ->
          """
          INSERT INTO service (key, company, day, chain, who, what)
          VALUES (:key, :company, :day, :chain, :who, :what) ON CONFLICT (key) DO NOTHING
          """;
    };
  }

  private static void bind(PreparedBatch b, ChainRow row) {
    b.bind("chain", row.chain());
    switch (row) {
      case ChainChief c ->
          b.bind("key", ChainRows.shortened(c.key()))
              .bind("name", c.name())
              .bind("level", c.level().code())
              .bind("district", c.district());
      case Company c ->
          b.bind("code", c.code().value())
              .bind("name", c.name())
              .bind("folded", FirmName.fold(c.name()))
              .bind("size", c.size().code())
              .bind("district", c.district())
              .bind("products", c.products())
              .bind("contact", c.contact().name())
              .bind("phone", c.contact().phone())
              .bind("consent", c.contact().consent() ? 1 : 0);
      case DockingActivity a ->
          b.bind("id", a.id())
              .bind("name", a.name())
              .bind("day", a.date().toString())
              .bind("place", a.place())
              .bind("capacity", a.capacity())
              .bind("registered", a.turnout().registered())
              .bind("attended", a.turnout().attended())
              .bind("result", a.turnout().result());
      case SignedProject p ->
          b.bind("id", p.id())
              .bind("name", p.name())
              .bind("partner", p.partner())
              .bind("amount", p.amount().amount().toPlainString())
              .bind("currency", p.amount().currency())
              .bind("state", p.state().code())
              .bind("day", p.date().toString());
      case ServiceReport s ->
          b.bind("key", ChainRows.shortened(s.key()))
              .bind("company", s.company().value())
              .bind("day", s.date().toString())
              .bind("who", s.who())
              .bind("what", s.what());
    }
  }

  private void writeProjects(List<ChainRow> rows) {
    var projects = rows.stream().map(SignedProject.class::cast).toList();
    var changes =
        h.prepareBatch(
            """
            INSERT INTO project_change (project, at, by_name, from_state, to_state, note)
            SELECT :id, :at, :by, COALESCE((SELECT state FROM project WHERE id = :id), ''),
              :state, ''
            WHERE COALESCE((SELECT state FROM project WHERE id = :id), '') <> :state
            """);
    var firmsBefore = h.prepareBatch("DELETE FROM project_company WHERE project = :id");
    var firms =
        h.prepareBatch(
            "INSERT INTO project_company (project, company, place) VALUES (:id, :code, :place)");
    var written = h.prepareBatch(sql(ImportKind.PROJECTS));
    for (var p : projects) {
      changes
          .bind("id", p.id())
          .bind("at", at.toEpochMilli())
          .bind("by", by)
          .bind("state", p.state().code())
          .add();
      firmsBefore.bind("id", p.id()).add();
      for (int i = 0; i < p.companies().size(); i++) {
        firms.bind("id", p.id()).bind("code", p.companies().get(i).value()).bind("place", i).add();
      }
      bind(written, p);
      written.add();
    }
    changes.execute();
    firmsBefore.execute();
    firms.execute();
    written.execute();
  }

  static void change(
      Handle h, String project, Instant at, String by, String from, String to, String note) {
    h.createUpdate(
            """
            INSERT INTO project_change (project, at, by_name, from_state, to_state, note)
            VALUES (:project, :at, :by, :from, :to, :note)
            """)
        .bind("project", project)
        .bind("at", at.toEpochMilli())
        .bind("by", by)
        .bind("from", from)
        .bind("to", to)
        .bind("note", note)
        .execute();
  }
}
