package org.oumao.fact;

/**
 * One figure, date or code of an answer, with the place it comes from.
 *
 * @param name kebab-case name: {@code validity}, {@code mfn}, {@code rcep}
 * @param value as shown, with its unit: {@code 3.3%}, {@code 1 年}
 */
public record Fact(String name, String value, Citation citation) {}
