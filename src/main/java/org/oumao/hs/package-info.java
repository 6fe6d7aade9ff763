/** The Harmonized System: codes, names, editions and their concordance. May use: fact. */
@NullMarked
package org.oumao.hs;

import org.jspecify.annotations.NullMarked;
