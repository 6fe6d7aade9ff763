package org.oumao.search;

import org.oumao.hs.HsEntry;

/**
 * A heading or subheading found for a name of goods.
 *
 * @param entry the code with its names
 * @param score higher is better; 100 and more when the very word is known
 * @param why what matched, in the words of the index
 */
public record ProductMatch(HsEntry entry, double score, String why) {}
