package org.oumao.web.desk;

import java.util.List;

/**
 * Rows as a page, a CSV or an XLSX file shows them. Immutable.
 *
 * @param columns what the columns are called
 */
public record Table(List<String> columns, List<Row> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @param link where the first cell leads, or empty
   */
  public record Row(String link, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell.
   *
   * @param value as a file keeps it: text, a number, a day
   * @param shown as a page shows it
   * @param style {@code number}, the style of a state, or empty
   */
  public record Cell(Object value, String shown, String style) {
    static Cell text(String text) {
      return new Cell(text, text, "");
    }

    static Cell number(long n) {
      return new Cell(n, Amounts.grouped(n), "number");
    }

    static Cell state(String code, String shown) {
      return new Cell(shown, shown, "chip " + code);
    }
  }

  /** The values, row by row, for a file. */
  public List<List<Object>> values() {
    return rows.stream().map(r -> r.cells().stream().map(Cell::value).toList()).toList();
  }
}
