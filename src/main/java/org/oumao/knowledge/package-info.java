/** Reads and checks the knowledge-base folder. May use: fact, hs, agreement, origin, duty. */
@NullMarked
package org.oumao.knowledge;

import org.jspecify.annotations.NullMarked;
