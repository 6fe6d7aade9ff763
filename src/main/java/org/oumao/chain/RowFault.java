package org.oumao.chain;

import org.oumao.fact.Bilingual;

/**
 * What is wrong with a row, told so that whoever made the table finds and mends it.
 *
 * @param row as a spreadsheet numbers it; 1 is the header
 * @param column name of the column
 */
public record RowFault(int row, String column, Bilingual message) {}
