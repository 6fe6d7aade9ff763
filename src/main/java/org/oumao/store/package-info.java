/** The database: migrations and the stores' implementations. May use: inquiry, chain. */
@NullMarked
package org.oumao.store;

import org.jspecify.annotations.NullMarked;
