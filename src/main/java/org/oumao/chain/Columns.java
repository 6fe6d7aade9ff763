package org.oumao.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oumao.sheet.Sheet;

/** Where the columns of a kind stand in a table, by their names in either language. */
final class Columns {
  private final Map<String, Integer> places = new HashMap<>();
  private final List<RowFault> faults = new ArrayList<>();

  Columns(ImportKind kind, Sheet sheet) {
    kind.columns().forEach(c -> seek(c, sheet));
    kind.furtherColumns().forEach(c -> seek(c, sheet));
    for (var c : kind.columns()) {
      if (!places.containsKey(c)) {
        faults.add(new RowFault(1, c, Cells.say("fault.column", c, Cells.say("column." + c).zh())));
      }
    }
  }

  private void seek(String column, Sheet sheet) {
    int place = sheet.column(column);
    if (place < 0) {
      place = sheet.column(Sheet.fold(Cells.say("column." + column).zh()));
    }
    if (place >= 0) {
      places.put(column, place);
    }
  }

  /** Columns that are missing and must not be. */
  List<RowFault> faults() {
    return List.copyOf(faults);
  }

  boolean has(String column) {
    return places.containsKey(column);
  }

  /** Counted from 0; -1 for a column that isn't there. */
  int place(String column) {
    return places.getOrDefault(column, -1);
  }
}
