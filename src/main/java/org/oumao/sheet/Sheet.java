package org.oumao.sheet;

import java.util.List;
import java.util.Locale;

/**
 * A table as it stands in a file: the names in its first row, and the rows below that hold
 * anything. Immutable.
 *
 * @param header names of the columns, folded as {@link #fold} does
 */
public record Sheet(List<String> header, List<Row> rows) {

  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number as a spreadsheet shows it; the header is row 1
   * @param cells as many as there are, blanks at both ends taken away
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell of this column, counted from 0; empty where the row ends earlier. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** The place of the column, -1 when there is none of this name. */
  public int column(String name) {
    return header.indexOf(name);
  }

  /** A column's name without what people vary: {@code " Credit Code"} is {@code credit_code}. */
  public static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
