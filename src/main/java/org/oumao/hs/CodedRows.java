package org.oumao.hs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A table whose first column is a code, held as the bytes of its CSV file: ten thousand rows cost a
 * megabyte, a row is parsed when asked for. UTF-8, comma, a header line, quotes doubled inside
 * quotes; no field spans lines. Several rows may bear the same code and stay in their order.
 * Immutable; thread-safe.
 */
public final class CodedRows {
  private static final int KEY_DIGITS = 12;

  private final byte[] bytes;
  private final List<String> columns;
  private final long[] keys;
  private final int[] starts;

  /**
   * @param bytes the file, taken over as it is: nobody may change it afterwards
   */
  public CodedRows(byte[] bytes) {
    this.bytes = bytes;
    int body = lineEnd(startOfText()) + 1;
    this.columns = List.copyOf(fields(startOfText()));
    int rows = 0;
    for (int at = body; at < bytes.length; at = lineEnd(at) + 1) {
      rows += lineEnd(at) > at ? 1 : 0;
    }
    var foundKeys = new long[rows];
    var foundStarts = new int[rows];
    boolean sorted = true;
    int n = 0;
    for (int at = body; at < bytes.length; at = lineEnd(at) + 1) {
      if (lineEnd(at) > at) {
        foundKeys[n] = keyAt(at);
        foundStarts[n] = at;
        sorted &= n == 0 || foundKeys[n - 1] <= foundKeys[n];
        n++;
      }
    }
    if (!sorted) {
      var order = new Integer[rows];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, Comparator.comparingLong(i -> foundKeys[i]));
      var sortedKeys = new long[rows];
      var sortedStarts = new int[rows];
      for (int i = 0; i < rows; i++) {
        sortedKeys[i] = foundKeys[order[i]];
        sortedStarts[i] = foundStarts[order[i]];
      }
      this.keys = sortedKeys;
      this.starts = sortedStarts;
    } else {
      this.keys = foundKeys;
      this.starts = foundStarts;
    }
  }

  /** The header. */
  public List<String> columns() {
    return columns;
  }

  public int size() {
    return starts.length;
  }

  /** All rows whose code begins with the digits, in the order of their codes. */
  public List<CodedRow> under(String digits) {
    var found = new ArrayList<CodedRow>();
    eachIndexUnder(digits, i -> found.add(row(i)));
    return found;
  }

  /** Whether a row's code begins with the digits. */
  public boolean hasUnder(String digits) {
    int i = lowerBound(key(digits));
    return i < keys.length && keys[i] <= lastKey(digits);
  }

  /** The rows with exactly this code. */
  public List<CodedRow> at(String digits) {
    return under(digits).stream().filter(r -> r.code().equals(digits)).toList();
  }

  /** Whether a row has exactly this code; parses nothing but codes. */
  public boolean has(String digits) {
    long key = key(digits);
    for (int i = lowerBound(key); i < keys.length && keys[i] == key; i++) {
      if (codeDigits(starts[i]).equals(digits)) {
        return true;
      }
    }
    return false;
  }

  /** The row at a place of 0 to {@link #size()}, in the order of codes. */
  public CodedRow row(int index) {
    return new CodedRow(columns, fields(starts[index]));
  }

  /** The code of the row at a place, digits only. */
  public String code(int index) {
    return codeDigits(starts[index]);
  }

  private void eachIndexUnder(String digits, IntConsumer taker) {
    long last = lastKey(digits);
    for (int i = lowerBound(key(digits)); i < keys.length && keys[i] <= last; i++) {
      if (codeDigits(starts[i]).length() >= digits.length()) {
        taker.accept(i);
      }
    }
  }

  private int lowerBound(long key) {
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (keys[mid] < key) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private static long key(String digits) {
    long key = 0;
    for (int i = 0; i < KEY_DIGITS; i++) {
      key = key * 10 + (i < digits.length() ? digits.charAt(i) - '0' : 0);
    }
    return key;
  }

  private static long lastKey(String digits) {
    long key = 0;
    for (int i = 0; i < KEY_DIGITS; i++) {
      key = key * 10 + (i < digits.length() ? digits.charAt(i) - '0' : 9);
    }
    return key;
  }

  private long keyAt(int start) {
    return key(codeDigits(start));
  }

  private String codeDigits(int start) {
    var b = new StringBuilder(KEY_DIGITS);
    for (int i = start; i < bytes.length && b.length() < KEY_DIGITS; i++) {
      byte c = bytes[i];
      if (c >= '0' && c <= '9') {
        b.append((char) c);
      } else if (c != '.' && c != '"') {
        break;
      }
    }
    return b.toString();
  }

  private int startOfText() {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }

  private int lineEnd(int start) {
    int i = start;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  private List<String> fields(int start) {
    int end = lineEnd(start);
    if (end > start && bytes[end - 1] == '\r') {
      end--;
    }
    var line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    var found = new ArrayList<String>(columns == null ? 12 : columns.size());
    int at = 0;
    while (at <= line.length()) {
      if (at < line.length() && line.charAt(at) == '"') {
        var b = new StringBuilder();
        int i = at + 1;
        while (i < line.length()) {
          char c = line.charAt(i);
          if (c != '"') {
            b.append(c);
            i++;
          } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
            b.append('"');
            i += 2;
          } else {
            break;
          }
        }
        found.add(b.toString());
        int comma = line.indexOf(',', i);
        at = comma < 0 ? line.length() + 1 : comma + 1;
      } else {
        int comma = line.indexOf(',', at);
        found.add(line.substring(at, comma < 0 ? line.length() : comma));
        at = comma < 0 ? line.length() + 1 : comma + 1;
      }
    }
    return found;
  }
}
