package org.oumao.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What finds headings for names of goods: every known word with its codes, and the tokens of words
 * and of the nomenclature's names. The build writes it as one file, which opens in some ten
 * milliseconds. Immutable; thread-safe.
 */
public final class ProductIndex {
  private static final String FILE = "products.bin";
  private static final int FORMAT = 2;

  private final Words words;
  private final String[] codes;
  private final GramIndex wordGrams;
  private final GramIndex codeGrams;
  private final Pinyin pinyin;
  private final Map<String, Integer> byKey;
  private final int longest;

  /**
   * The known words, one place in each array.
   *
   * @param names folded
   * @param keys one form for all spellings, see {@link ProductUnits#key}
   * @param heads the last unit, which says what the thing is
   * @param codes digits of the codes, parted by blanks, the likeliest first
   * @param trust 1 for an everyday word, less for a part of a name of the nomenclature
   * @param mass the rarity of all tokens together
   */
  record Words(
      String[] names, String[] keys, String[] heads, String[] codes, float[] trust, float[] mass) {}

  ProductIndex(
      Words words, String[] codes, GramIndex wordGrams, GramIndex codeGrams, Pinyin pinyin) {
    this.words = words;
    this.codes = codes;
    this.wordGrams = wordGrams;
    this.codeGrams = codeGrams;
    this.pinyin = pinyin;
    this.byKey = HashMap.newHashMap(words.keys().length);
    int most = 1;
    for (int i = 0; i < words.keys().length; i++) {
      var key = words.keys()[i];
      byKey.putIfAbsent(key, i);
      if (words.trust()[i] == 1) {
        most =
            Math.max(
                most,
                ProductTokens.han(key.charAt(0))
                    ? key.length()
                    : words.names()[i].split(" ").length);
      }
    }
    this.longest = most;
  }

  /** How much a token counts: a single Chinese character says less than a pair. */
  static double weight(String token) {
    return token.length() == 1 && ProductTokens.han(token.charAt(0)) ? 0.35 : 1;
  }

  /** Writes the index into a folder, which must exist. */
  public void write(Path dir) {
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(dir.resolve(FILE))))) {
      out.writeInt(FORMAT);
      IndexFile.write(out, words.names());
      IndexFile.write(out, words.keys());
      IndexFile.write(out, words.heads());
      IndexFile.write(out, words.codes());
      IndexFile.write(out, words.trust());
      IndexFile.write(out, words.mass());
      IndexFile.write(out, codes);
      wordGrams.write(out);
      codeGrams.write(out);
      pinyin.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the folder holds an index. */
  public static boolean isIn(Path dir) {
    return Files.isRegularFile(dir.resolve(FILE));
  }

  /**
   * Opens what {@link #write} wrote.
   *
   * @throws UncheckedIOException when the file is missing or of another format
   */
  public static ProductIndex open(Path dir) {
    try (var in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(dir.resolve(FILE)), 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("an index of another format: " + dir.resolve(FILE));
      }
      var words =
          new Words(
              IndexFile.readStrings(in),
              IndexFile.readStrings(in),
              IndexFile.readStrings(in),
              IndexFile.readStrings(in),
              IndexFile.readFloats(in),
              IndexFile.readFloats(in));
      var codes = IndexFile.readStrings(in);
      var wordGrams = GramIndex.read(in);
      var codeGrams = GramIndex.read(in);
      return new ProductIndex(words, codes, wordGrams, codeGrams, Pinyin.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int wordCount() {
    return words.names().length;
  }

  String word(int i) {
    return words.names()[i];
  }

  String key(int i) {
    return words.keys()[i];
  }

  String head(int i) {
    return words.heads()[i];
  }

  double trust(int i) {
    return words.trust()[i];
  }

  List<String> codesOf(int word) {
    return List.of(words.codes()[word].split(" "));
  }

  /** The place of the word with this key, -1 when there is none. */
  int find(String key) {
    return byKey.getOrDefault(key, -1);
  }

  int longest() {
    return longest;
  }

  float mass(int word) {
    return words.mass()[word];
  }

  String code(int document) {
    return codes[document];
  }

  int codeCount() {
    return codes.length;
  }

  GramIndex wordGrams() {
    return wordGrams;
  }

  GramIndex codeGrams() {
    return codeGrams;
  }

  Pinyin pinyin() {
    return pinyin;
  }
}
