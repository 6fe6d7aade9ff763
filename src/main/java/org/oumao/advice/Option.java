package org.oumao.advice;

/**
 * Something the user can do next with one tap.
 *
 * @param label what the button says
 * @param say what it means: the message that pressing it stands for
 */
public record Option(String label, String say) {}
