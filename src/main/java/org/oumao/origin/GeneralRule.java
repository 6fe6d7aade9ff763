package org.oumao.origin;

import org.oumao.fact.Citation;

/**
 * The rule for goods that have no rule of their own.
 *
 * @param exclusive whether no good has a rule of its own; else a list, which we may not hold, goes
 *     before it
 */
public record GeneralRule(OriginRule rule, boolean exclusive, Citation citation) {}
