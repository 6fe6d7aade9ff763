/** The Telegram channel. May use: chat, inquiry, settings. */
@NullMarked
package org.oumao.telegram;

import org.jspecify.annotations.NullMarked;
