package org.oumao.chain;

/**
 * Who changes what is kept on chains.
 *
 * @param name of the member of staff, {@code oumao} for the machine's own console
 * @param onlyChain the one chain that a chief may change, empty where all may be
 */
public record Editor(String name, String onlyChain) {
  /** Whoever sits at the machine. */
  public static final Editor CONSOLE = new Editor("oumao", "");

  boolean mayChange(String chain) {
    return onlyChain.isEmpty() || onlyChain.equals(chain);
  }
}
