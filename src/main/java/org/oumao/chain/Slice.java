package org.oumao.chain;

/**
 * A page of rows.
 *
 * @param scope which rows
 * @param words that name or code hold, or empty
 * @param after the last row of the page before ({@link Page#next}), or empty for the first page
 * @param limit at most so many
 */
public record Slice(Figures.Scope scope, String words, String after, int limit) {

  /** The first rows of a scope. */
  public static Slice first(Figures.Scope scope, int limit) {
    return new Slice(scope, "", "", limit);
  }
}
