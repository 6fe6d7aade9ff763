package org.oumao.knowledge;

/**
 * Something wrong in the knowledge base, told so that its keeper can repair it.
 *
 * @param file path below the knowledge base, with slashes
 * @param line 1-based line; 0 when the whole file is meant
 * @param message what is wrong and what was expected
 */
public record Fault(String file, int line, String message) implements Comparable<Fault> {

  @Override
  public int compareTo(Fault other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  /** Like {@code agreements/rcep/origin.md:14: cites Article 3.70; RCEP has no such article}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
