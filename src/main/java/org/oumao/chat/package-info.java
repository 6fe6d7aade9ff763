/** A conversation on any channel: commands, guided steps, buttons. May use: advice, inquiry. */
@NullMarked
package org.oumao.chat;

import org.jspecify.annotations.NullMarked;
