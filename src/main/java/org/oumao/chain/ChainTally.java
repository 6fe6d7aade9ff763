package org.oumao.chain;

/** How much is kept on one chain. */
public record ChainTally(
    String chain, long chiefs, long companies, long activities, long projects, long services) {

  /** Nothing yet. */
  public static ChainTally none(String chain) {
    return new ChainTally(chain, 0, 0, 0, 0, 0);
  }
}
