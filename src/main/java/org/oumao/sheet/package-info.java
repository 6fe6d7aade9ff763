/**
 * Tables in files that offices use: reads CSV and XLSX, writes them so that a spreadsheet opens
 * them rightly and runs nothing. May use: fact.
 */
@NullMarked
package org.oumao.sheet;

import org.jspecify.annotations.NullMarked;
