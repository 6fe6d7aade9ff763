/** The desk where staff work on inquiries and chains. May use: what the web may. */
@NullMarked
package org.oumao.web.desk;

import org.jspecify.annotations.NullMarked;
