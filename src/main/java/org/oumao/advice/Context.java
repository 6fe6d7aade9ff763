package org.oumao.advice;

/**
 * What a conversation settled so far, kept by the channel between messages. Each part is empty
 * until it is known.
 *
 * @param product the product's words as the user typed them
 * @param hs its code, digits only
 * @param country ISO code of the market
 * @param agreement agreement id
 * @param intent what was last asked, by the reader's own name for it
 * @param pending the question that was answered with a question back: the next message completes it
 */
public record Context(
    String product, String hs, String country, String agreement, String intent, String pending) {

  /** A conversation that has not begun. */
  public static final Context NONE = new Context("", "", "", "", "", "");

  /** The same without a question waiting for its other half. */
  public Context settled() {
    return new Context(product, hs, country, agreement, intent, "");
  }

  /** The same with a question waiting for its other half. */
  public Context waitingFor(String question) {
    return new Context(product, hs, country, agreement, intent, question);
  }
}
