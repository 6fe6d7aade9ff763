package org.oumao.inquiry;

import java.util.List;
import org.oumao.advice.Option;

/**
 * A message on its way out.
 *
 * @param text plain text, unbroken
 * @param options buttons under it; the n-th one's id is {@link #buttonId}
 * @param about the message it answers, shown as such in groups, or empty
 * @param tries how often sending it was tried before
 * @param partsSent how many parts of a long letter have gone already
 */
public record Letter(
    long id,
    Conversation conversation,
    String text,
    List<Option> options,
    String about,
    int tries,
    int partsSent) {

  public Letter {
    options = List.copyOf(options);
  }

  /** The short id of the n-th button, counted from 0. */
  public String buttonId(int n) {
    return id + "." + n;
  }
}
