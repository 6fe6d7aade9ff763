/** The web chat, its API, health and the desk. May use: everything it shows. */
@NullMarked
package org.oumao.web;

import org.jspecify.annotations.NullMarked;
