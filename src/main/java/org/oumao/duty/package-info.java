/** Import duties: tariff lines, preferences, what is saved. May use: fact, hs, agreement. */
@NullMarked
package org.oumao.duty;

import org.jspecify.annotations.NullMarked;
