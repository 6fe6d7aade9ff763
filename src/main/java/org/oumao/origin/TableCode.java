package org.oumao.origin;

import org.oumao.hs.HsCode;

/**
 * A code as asked of a rule table: its chapter, heading or subheading, and the national line where
 * more than six digits were given.
 *
 * @param line eight or ten digits, empty when the code has no more than six
 */
record TableCode(HsCode code, String line) {

  static TableCode parse(String text) {
    var digits = text.strip().replaceAll("[.．\\s]", "");
    if (digits.matches("[0-9]{7,10}")) {
      return new TableCode(HsCode.parse(digits.substring(0, 6)), digits);
    }
    return new TableCode(HsCode.parse(text.strip()), "");
  }
}
