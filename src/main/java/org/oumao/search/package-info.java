/** The Lucene indexes over passages and product words. May use: knowledge and what it may use. */
@NullMarked
package org.oumao.search;

import org.jspecify.annotations.NullMarked;
