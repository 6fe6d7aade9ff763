package org.oumao.inquiry;

import java.time.Instant;

/**
 * What the person who asked writes on the inquiry's own page.
 *
 * @param seen the inquiry as the page showed it
 * @param message the page's id of it; the same id is the same message
 * @param text the words, empty when only the result is told
 * @param solved whether the person says that the matter is solved
 * @param due when staff owe the next word
 */
public record AnswerBack(
    Inquiry seen, String message, String text, boolean solved, Instant due, Instant at) {}
