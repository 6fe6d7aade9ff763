package org.oumao.duty;

import java.util.List;
import org.oumao.hs.CodedRow;
import org.oumao.hs.CodedRows;

/** One country's tariff: what it is, and its lines. Immutable; thread-safe. */
public final class DutyTable {
  private final DutySource source;
  private final CodedRows rows;
  private final LineReader reader;

  public DutyTable(DutySource source, CodedRows rows) {
    this.source = source;
    this.rows = rows;
    this.reader = new LineReader(source, rows.columns());
  }

  public DutySource source() {
    return source;
  }

  public int size() {
    return rows.size();
  }

  /** Every line under a code, or with it, in the order of codes; empty when there is none. */
  public List<TariffLine> under(String digits) {
    return rows.under(digits).stream().map(reader::read).toList();
  }

  public boolean hasUnder(String digits) {
    return rows.hasUnder(digits);
  }

  /** How many lines the tariff prints: what a condition divides counts once. */
  public int lineCount() {
    var printed = new java.util.HashSet<String>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.row(i);
      int words = row.columns().indexOf("condition");
      printed.add(words < 0 ? i + "" : row.code() + " " + row.fields().get(1));
    }
    return printed.size();
  }

  /** The line at a place of 0 to {@link #size()}. */
  public TariffLine line(int index) {
    return reader.read(rows.row(index));
  }

  CodedRow row(int index) {
    return rows.row(index);
  }
}
