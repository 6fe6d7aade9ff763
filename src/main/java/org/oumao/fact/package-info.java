/**
 * Values every answer is made of: languages, citations, facts, percentages, money, refusals. May
 * use: nothing.
 */
@NullMarked
package org.oumao.fact;

import org.jspecify.annotations.NullMarked;
