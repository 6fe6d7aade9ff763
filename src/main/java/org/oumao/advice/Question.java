package org.oumao.advice;

import org.oumao.fact.Language;

/**
 * One message of a user, with what the conversation already said.
 *
 * @param text as typed, any length, any characters
 * @param language the language to answer in
 * @param context what earlier messages of the same conversation settled
 */
public record Question(String text, Language language, Context context) {

  /** A first question, answered in its own language. */
  public static Question of(String text) {
    return new Question(text, Language.of(text), Context.NONE);
  }
}
