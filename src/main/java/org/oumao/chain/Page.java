package org.oumao.chain;

import java.util.List;

/**
 * Rows with the way to those after them.
 *
 * @param next what leads to the next page, empty where there is none
 */
public record Page<T>(List<T> rows, String next) {
  public Page {
    rows = List.copyOf(rows);
  }
}
