package org.oumao.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Vectors of sentences, kept in a file: when an officer changes one passage, only its sentences are
 * computed anew. The file is a convenience; without it, or with a broken one, all are computed.
 */
final class VectorMemory {
  private static final int FORMAT = 0x6f756d31;

  private final Path file;
  private final Embedder embedder;
  private final Map<String, float[]> known;
  private final Map<String, float[]> used = new ConcurrentHashMap<>();

  VectorMemory(Path file, Embedder embedder) {
    this.file = file;
    this.embedder = embedder;
    this.known = read(file);
  }

  /** Computes what is not known yet, on all processors. */
  void learn(Collection<String> sentences) {
    new LinkedHashSet<>(sentences).parallelStream().forEach(this::of);
  }

  /** The sentence's vector. */
  float[] of(String sentence) {
    return used.computeIfAbsent(
        key(sentence),
        k -> {
          var old = known.get(k);
          return old != null ? old : embedder.embed(sentence);
        });
  }

  /** Keeps the vectors that were used for the next time. */
  void save() {
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      try (var out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
        out.writeInt(FORMAT);
        out.writeInt(used.size());
        for (var e : used.entrySet()) {
          out.writeUTF(e.getKey());
          for (float f : e.getValue()) {
            out.writeFloat(f);
          }
        }
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, float[]> read(Path file) {
    var found = new HashMap<String, float[]>();
    if (!Files.isRegularFile(file)) {
      return found;
    }
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() != FORMAT) {
        return found;
      }
      int n = in.readInt();
      for (int i = 0; i < n; i++) {
        var key = in.readUTF();
        var vector = new float[Embedder.DIMENSIONS];
        for (int k = 0; k < vector.length; k++) {
          vector[k] = in.readFloat();
        }
        found.put(key, vector);
      }
      return found;
    } catch (IOException e) {
      return new HashMap<>();
    }
  }

  private static String key(String sentence) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(sentence.getBytes(StandardCharsets.UTF_8)), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
