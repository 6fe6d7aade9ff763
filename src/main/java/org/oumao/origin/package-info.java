/**
 * Rules of origin: notation, tables, bills of materials and their assessment. May use: fact, hs,
 * agreement.
 */
@NullMarked
package org.oumao.origin;

import org.jspecify.annotations.NullMarked;
