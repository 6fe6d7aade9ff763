package org.oumao.inquiry;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * Passwords of staff as Argon2id hashes (19 MiB, two passes, one lane, as OWASP advises), and the
 * tokens of one-time links.
 */
public final class Passwords {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private Passwords() {}

  /**
   * The hash to keep.
   *
   * @throws Refused when the password has fewer than 10 or more than 200 characters
   */
  public static String hash(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new Refused(
          ErrorCode.BAD_INPUT,
          "密码需要 " + SHORTEST + " 到 " + LONGEST + " 个字符。",
          "A password needs " + SHORTEST + " to " + LONGEST + " characters.");
    }
    return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
  }

  /** Whether the password is the hashed one; takes as long for a wrong one. */
  public static boolean matches(String password, String hash) {
    return !hash.isEmpty()
        && password.length() <= LONGEST
        && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** A token for a one-time link: 128 bits, unguessable. */
  public static String token() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What is kept of a token. */
  public static String tokenHash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
