package org.oumao.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which documents hold a token, and how much it says of them. Small and whole in memory: sorted
 * terms, one run of postings each. Immutable; thread-safe.
 */
final class GramIndex {
  private final String[] terms;
  private final int[] starts;
  private final int[] documents;
  private final float[] weights;
  private final int size;

  private GramIndex(String[] terms, int[] starts, int[] documents, float[] weights, int size) {
    this.terms = terms;
    this.starts = starts;
    this.documents = documents;
    this.weights = weights;
    this.size = size;
  }

  /** Collects the tokens of documents. */
  static final class Builder {
    private final Map<String, Map<Integer, Float>> postings = new HashMap<>();
    private int size;

    /** Adds to a token's weight in a document. */
    void add(int document, String token, float weight) {
      postings.computeIfAbsent(token, t -> new HashMap<>()).merge(document, weight, Float::sum);
      size = Math.max(size, document + 1);
    }

    /**
     * @param saturation how fast further weight of a token in a document counts less; 0 for not
     */
    GramIndex build(float saturation) {
      var terms = postings.keySet().toArray(String[]::new);
      Arrays.sort(terms);
      int total = postings.values().stream().mapToInt(Map::size).sum();
      var starts = new int[terms.length + 1];
      var documents = new int[total];
      var weights = new float[total];
      int at = 0;
      for (int t = 0; t < terms.length; t++) {
        starts[t] = at;
        var run = postings.get(terms[t]);
        for (var d : run.keySet().stream().sorted().toList()) {
          float w = run.get(d);
          documents[at] = d;
          weights[at++] = saturation == 0 ? w : w * (saturation + 1) / (w + saturation);
        }
      }
      starts[terms.length] = at;
      return new GramIndex(terms, starts, documents, weights, size);
    }
  }

  /** Takes what a token says of a document. */
  interface Taker {
    void take(int document, float weight);
  }

  int size() {
    return size;
  }

  boolean knows(String token) {
    return Arrays.binarySearch(terms, token) >= 0;
  }

  /** How rare the token is: 0 when it is in no document. */
  double rarity(String token) {
    int t = Arrays.binarySearch(terms, token);
    if (t < 0) {
      return 0;
    }
    int n = starts[t + 1] - starts[t];
    return Math.log(1 + (size - n + 0.5) / (n + 0.5));
  }

  void each(String token, Taker taker) {
    int t = Arrays.binarySearch(terms, token);
    if (t >= 0) {
      for (int i = starts[t]; i < starts[t + 1]; i++) {
        taker.take(documents[i], weights[i]);
      }
    }
  }

  /** Known tokens that begin with the same character. */
  List<String> listBeginning(char first) {
    int from = Arrays.binarySearch(terms, String.valueOf(first));
    from = from < 0 ? -from - 1 : from;
    var found = new ArrayList<String>();
    for (int i = from; i < terms.length && terms[i].charAt(0) == first; i++) {
      found.add(terms[i]);
    }
    return found;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    IndexFile.write(out, terms);
    IndexFile.write(out, starts);
    IndexFile.write(out, documents);
    IndexFile.write(out, weights);
  }

  static GramIndex read(DataInputStream in) throws IOException {
    int size = in.readInt();
    var terms = IndexFile.readStrings(in);
    var starts = IndexFile.readInts(in);
    var documents = IndexFile.readInts(in);
    return new GramIndex(terms, starts, documents, IndexFile.readFloats(in), size);
  }
}
