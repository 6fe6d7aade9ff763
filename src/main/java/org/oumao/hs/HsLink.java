package org.oumao.hs;

/**
 * A pair of the concordance of two editions: goods of the one code went to the other.
 *
 * @param from code of the older edition
 * @param to code of the newer one
 * @param catchall whether {@code to} draws from so many codes (e-waste, display modules) that the
 *     pair says nothing of ordinary goods
 */
public record HsLink(HsCode from, HsCode to, boolean catchall) {}
