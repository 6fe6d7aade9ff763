package org.oumao.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;

/** Reads what was sent, within limits. */
public final class Bodies {
  private static final int LARGEST = 64 * 1024;
  private static final int DRAINED = 16 * 1024 * 1024;
  private static final Words WORDS = new Words("org.oumao.web.web");

  private Bodies() {}

  /**
   * The body as text.
   *
   * @throws Refused {@code too-large} over 64 kB (what was sent is read to its end first, so that
   *     the answer arrives), {@code bad-input} when it is no UTF-8
   */
  public static String text(Context ctx) {
    var kept = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    long all = 0;
    try {
      var in = ctx.bodyInputStream();
      for (int n = in.read(buffer); n >= 0 && all < DRAINED; n = in.read(buffer)) {
        all += n;
        if (all <= LARGEST) {
          kept.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (all > LARGEST) {
      throw new Refused(ErrorCode.TOO_LARGE, WORDS.both("too-large"));
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(kept.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("no-utf8"));
    }
  }

  /** The body as the fields of a form; the last of equal names counts. */
  public static Map<String, String> form(Context ctx) {
    var fields = new HashMap<String, String>();
    for (var pair : text(ctx).split("&", -1)) {
      int eq = pair.indexOf('=');
      if (eq > 0) {
        try {
          fields.put(decoded(pair.substring(0, eq)), decoded(pair.substring(eq + 1)));
        } catch (IllegalArgumentException e) {
          throw new Refused(ErrorCode.BAD_INPUT, WORDS.both("bad-request"));
        }
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
