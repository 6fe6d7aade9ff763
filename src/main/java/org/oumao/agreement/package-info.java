/** Trade agreements, their parties and terms, and the countries of the world. May use: fact, hs. */
@NullMarked
package org.oumao.agreement;

import org.jspecify.annotations.NullMarked;
