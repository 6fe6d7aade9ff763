/** The commands of ./oumao. May use: everything they show. */
@NullMarked
package org.oumao.cli;

import org.jspecify.annotations.NullMarked;
