package org.oumao.inquiry;

import java.util.List;
import org.oumao.advice.Context;
import org.oumao.advice.Option;

/**
 * What a conversation remembers between messages.
 *
 * @param context what the adviser settled
 * @param wanted language asked for by {@code /lang}, or empty
 * @param spoken language last spoken in, or empty
 * @param pending inquiry whose question back waits to be completed, 0 for none
 * @param options the possible answers to that question back
 */
public record ConversationState(
    Context context, String wanted, String spoken, long pending, List<Option> options) {

  /** A conversation that has not begun. */
  public static final ConversationState NONE =
      new ConversationState(Context.NONE, "", "", 0, List.of());

  public ConversationState {
    options = List.copyOf(options);
  }

  /** The same with another wish for a language. */
  public ConversationState wanting(String language) {
    return new ConversationState(context, language, spoken, pending, options);
  }

  /** After speaking in a language. */
  public ConversationState speaking(String language) {
    return new ConversationState(context, wanted, language, pending, options);
  }

  /** After the adviser settled something, with no question back open. */
  public ConversationState settling(Context settled) {
    return new ConversationState(settled, wanted, spoken, 0, List.of());
  }

  /** After a question back. */
  public ConversationState asking(Context settled, long inquiry, List<Option> possible) {
    return new ConversationState(settled, wanted, spoken, inquiry, possible);
  }
}
