/**
 * The JSON shapes that the terminal and the web share. May use: whatever they show, but no channel.
 */
@NullMarked
package org.oumao.view;

import org.jspecify.annotations.NullMarked;
