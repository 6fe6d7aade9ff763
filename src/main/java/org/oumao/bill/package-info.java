/**
 * Reads bills of materials from files: JSON, CSV, XLSX; writes worksheets of their assessment. May
 * use: fact, hs, agreement, origin; reads streams, never paths.
 */
@NullMarked
package org.oumao.bill;

import org.jspecify.annotations.NullMarked;
