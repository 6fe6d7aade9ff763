package org.oumao.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lets an XLSX file in only if it unpacks to a size that memory takes. The sizes that the file
 * claims are not believed: it is unpacked once, into nothing, up to the limit.
 */
final class ZipGate {
  private static final long MOST_BYTES = 150_000_000;
  private static final int MOST_ENTRIES = 1_000;

  private ZipGate() {}

  static void check(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw SheetReader.tooLarge();
      }
      long left = MOST_BYTES;
      for (ZipEntry e : Collections.list(zip.entries())) {
        try (var in = zip.getInputStream(e)) {
          left -= size(in, left);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof org.oumao.fact.Refused r ? r : SheetReader.unreadable();
    }
  }

  private static long size(InputStream in, long atMost) throws IOException {
    var buffer = new byte[64 * 1024];
    var addresses = new Addresses();
    long size = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      if (size > atMost || addresses.tooFar(buffer, n)) {
        throw SheetReader.tooLarge();
      }
    }
    return size;
  }

  /** Finds a cell's address beyond column ZZZ, for which the reader would make room. */
  private static final class Addresses {
    private static final int MOST_LETTERS = 3;
    private static final byte[] START = {' ', 'r', '=', '"'};

    private int matched;
    private int letters;

    boolean tooFar(byte[] buffer, int n) {
      for (int i = 0; i < n; i++) {
        if (step(buffer[i])) {
          return true;
        }
      }
      return false;
    }

    /** Follows the signs of {@code r="} and counts the letters after it. */
    private boolean step(byte b) {
      if (matched == START.length) {
        if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z') {
          return ++letters > MOST_LETTERS;
        }
        if (b == '&') {
          return true;
        }
        matched = 0;
      }
      letters = 0;
      if (b == START[matched] || matched == START.length - 1 && b == '\'') {
        matched++;
      } else {
        matched = b == ' ' || b == '\n' || b == '\t' ? 1 : 0;
      }
      return false;
    }
  }
}
