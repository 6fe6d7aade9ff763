package org.oumao.hs;

import org.oumao.fact.Bilingual;

/**
 * A chapter, heading or subheading with its names.
 *
 * @param name short names; a subheading's Chinese name may be a bare 其他, so show the path beside it
 * @param path the legal Chinese text from the heading down, levels parted by {@code " > "}; empty
 *     for chapters and headings
 * @param ours whether the Chinese name is our own wording of the English
 */
public record HsEntry(HsCode code, Bilingual name, String path, boolean ours) {

  /** The Chinese name with what it stands under, where the bare name says too little. */
  public String fullZh() {
    return path.isEmpty() ? name.zh() : path;
  }
}
