/**
 * Looks after a house that runs for years: examines it, and does what is due once a day. May use:
 * fact, settings, knowledge, search, inquiry, store, telegram, view.
 */
@org.jspecify.annotations.NullMarked
package org.oumao.care;
