package org.oumao.hs;

import java.util.List;

/**
 * One row of a table of codes.
 *
 * @param columns the table's header
 * @param fields as many as columns, or fewer where the row is short
 */
public record CodedRow(List<String> columns, List<String> fields) {

  /** The row's code, digits only. */
  public String code() {
    return fields.get(0).replace(".", "");
  }

  /** The field, empty when the column or the field is missing. */
  public String get(String column) {
    int i = columns.indexOf(column);
    return i < 0 || i >= fields.size() ? "" : fields.get(i);
  }
}
