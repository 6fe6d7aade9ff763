package org.oumao.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.oumao.inquiry.StaffMember;
import org.oumao.inquiry.StaffRegister;

/** The members of staff in SQL that SQLite and PostgreSQL both read. */
public final class SqlStaff implements StaffRegister {
  private final Database database;

  public SqlStaff(Database database) {
    this.database = database;
  }

  @Override
  public Optional<StaffMember> find(String name) {
    return database.read(
        h ->
            h.createQuery("SELECT * FROM staff WHERE name = :name")
                .bind("name", name)
                .map((r, x) -> Rows.staff(r))
                .findOne());
  }

  @Override
  public List<StaffMember> list() {
    return database.read(
        h ->
            h.createQuery("SELECT * FROM staff ORDER BY name").map((r, x) -> Rows.staff(r)).list());
  }

  @Override
  public boolean add(StaffMember m, String by) {
    return database.writeThrough(
        h -> {
          int added =
              h.createUpdate(
                      """
                      INSERT INTO staff (name, role, chain, password, disabled, since)
                      VALUES (:name, :role, :chain, :password, 0, :since)
                      ON CONFLICT (name) DO NOTHING
                      """)
                  .bind("name", m.name())
                  .bind("role", m.role().code())
                  .bind("chain", m.chain())
                  .bind("password", m.password())
                  .bind("since", m.since().toEpochMilli())
                  .execute();
          if (added == 1) {
            Letters.audit(h, m.since(), by, "user-add", 0, m.name() + " " + m.role().code());
          }
          return added == 1;
        });
  }

  @Override
  public void disable(String name, boolean disabled, String by, Instant at) {
    changing(
        "UPDATE staff SET disabled = :disabled WHERE name = :name",
        u -> u.bind("disabled", disabled ? 1 : 0),
        new Change(name, by, at, disabled ? "user-disable" : "user-enable"));
  }

  @Override
  public void password(String name, String hash, String by, Instant at) {
    changing(
        "UPDATE staff SET password = :hash, link = '', link_until = 0 WHERE name = :name",
        u -> u.bind("hash", hash),
        new Change(name, by, at, "user-password"));
  }

  @Override
  public void link(String name, String tokenHash, Instant until, Instant at) {
    changing(
        "UPDATE staff SET link = :hash, link_until = :until WHERE name = :name",
        u -> u.bind("hash", tokenHash).bind("until", until.toEpochMilli()),
        new Change(name, "oumao", at, "user-link"));
  }

  private record Change(String name, String by, Instant at, String what) {}

  private interface Binding {
    Update bind(Update update);
  }

  private void changing(String sql, Binding binding, Change c) {
    database.writeThrough(
        h -> {
          binding.bind(h.createUpdate(sql)).bind("name", c.name()).execute();
          Letters.audit(h, c.at(), c.by(), c.what(), 0, c.name());
          return true;
        });
  }

  @Override
  public Optional<StaffMember> byLink(String tokenHash, Instant now) {
    return database.read(h -> byLink(h, tokenHash, now));
  }

  private static Optional<StaffMember> byLink(Handle h, String tokenHash, Instant now) {
    return h.createQuery(
            """
            SELECT * FROM staff
            WHERE link = :hash AND link <> '' AND link_until > :now AND disabled = 0
            """)
        .bind("hash", tokenHash)
        .bind("now", now.toEpochMilli())
        .map((r, x) -> Rows.staff(r))
        .findOne();
  }
}
