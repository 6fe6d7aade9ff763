/** Settings from the environment and .env, read once. May use: fact. */
@NullMarked
package org.oumao.settings;

import org.jspecify.annotations.NullMarked;
