/** Judges answers against sets of questions. May use: advice, search, knowledge, fact. */
@NullMarked
package org.oumao.eval;

import org.jspecify.annotations.NullMarked;
