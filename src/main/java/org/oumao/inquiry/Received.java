package org.oumao.inquiry;

/**
 * A message that is recorded.
 *
 * @param id number in the inbox; messages of a conversation are dealt with in this order
 * @param progress how far it was dealt with
 * @param inquiry the inquiry it opened or joined, 0 for none
 * @param reply what was said to it, {@link Answer#NONE} until it is done or when nothing was
 * @param tries how often answering it failed
 */
public record Received(
    long id, Incoming incoming, Progress progress, long inquiry, Answer reply, int tries) {

  /** How far a message was dealt with. */
  public enum Progress {
    NEW,
    /** Its inquiry stands; the answer doesn't yet. */
    OPENED,
    DONE
  }

  public boolean done() {
    return progress == Progress.DONE;
  }
}
