package org.oumao.store;

import java.security.SecureRandom;

/** Makes the unguessable codes of inquiries' own pages: 16 letters and digits, 80 bits. */
final class Pages {
  private static final char[] SIGNS = "abcdefghjkmnpqrstvwxyz0123456789".toCharArray();
  private static final int LENGTH = 16;

  private final SecureRandom random = new SecureRandom();

  String code() {
    var bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    var code = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      code[i] = SIGNS[bytes[i] & 31];
    }
    return new String(code);
  }
}
