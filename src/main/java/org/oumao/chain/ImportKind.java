package org.oumao.chain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of rows that are imported, with their columns. */
public enum ImportKind {
  CHIEFS(List.of("name", "level", "chain", "district"), List.of()),
  COMPANIES(
      List.of("credit_code", "name", "size", "district", "chain"),
      List.of("products", "contact", "phone", "consent")),
  ACTIVITIES(
      List.of("id", "name", "date", "place", "chain", "capacity"),
      List.of("registered", "attended", "result")),
  PROJECTS(
      List.of("id", "name", "chain", "companies", "partner", "amount", "currency", "state", "date"),
      List.of()),
  SERVICES(List.of("company", "date", "chain", "who", "what"), List.of());

  private final List<String> columns;
  private final List<String> further;

  ImportKind(List<String> columns, List<String> further) {
    this.columns = columns;
    this.further = further;
  }

  /** As typed: {@code companies}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind typed so; empty when there is none. */
  public static Optional<ImportKind> find(String code) {
    for (var k : values()) {
      if (k.code().equals(code)) {
        return Optional.of(k);
      }
    }
    return Optional.empty();
  }

  /** The columns that every table of this kind has. */
  public List<String> columns() {
    return columns;
  }

  /** Columns that a table may have; where they are missing, what stands is kept. */
  public List<String> furtherColumns() {
    return further;
  }

  /** The column that tells rows apart, to which a doubled row is pointed. */
  String keyColumn() {
    return columns.getFirst();
  }
}
