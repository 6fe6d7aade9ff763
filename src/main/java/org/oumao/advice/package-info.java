/**
 * Reads a question and answers it: exact tables first, passages second, else says so. May use: all
 * tables, knowledge, search.
 */
@NullMarked
package org.oumao.advice;

import org.jspecify.annotations.NullMarked;
