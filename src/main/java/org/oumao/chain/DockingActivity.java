package org.oumao.chain;

import java.time.LocalDate;

/**
 * A meeting where firms of a chain and those who buy from them come together.
 *
 * @param place where; the figures of a district count those whose place names the district
 * @param capacity how many may come; 0 where it isn't said
 * @param turnout who came and what came of it
 */
public record DockingActivity(
    String id,
    String name,
    LocalDate date,
    String place,
    String chain,
    int capacity,
    Turnout turnout)
    implements ChainRow {

  /**
   * @param registered how many firms said they would come
   * @param attended how many came
   * @param result in a sentence, or empty
   */
  public record Turnout(int registered, int attended, String result) {
    /** Not yet known. */
    public static final Turnout NONE = new Turnout(0, 0, "");
  }

  @Override
  public String key() {
    return id;
  }
}
