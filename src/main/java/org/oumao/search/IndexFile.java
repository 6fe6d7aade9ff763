package org.oumao.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Arrays in a file, each read in one go: a start must not wait for a loop over single numbers. */
final class IndexFile {
  private IndexFile() {}

  static void write(DataOutputStream out, int[] list) throws IOException {
    out.writeInt(list.length);
    var bytes = new byte[list.length * 4];
    ByteBuffer.wrap(bytes).asIntBuffer().put(list);
    out.write(bytes);
  }

  static int[] readInts(DataInputStream in) throws IOException {
    var list = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(list.length * 4)).asIntBuffer().get(list);
    return list;
  }

  static void write(DataOutputStream out, float[] list) throws IOException {
    out.writeInt(list.length);
    var bytes = new byte[list.length * 4];
    ByteBuffer.wrap(bytes).asFloatBuffer().put(list);
    out.write(bytes);
  }

  static float[] readFloats(DataInputStream in) throws IOException {
    var list = new float[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(list.length * 4)).asFloatBuffer().get(list);
    return list;
  }

  static void write(DataOutputStream out, String[] list) throws IOException {
    var lengths = new int[list.length];
    var all = new StringBuilder();
    for (int i = 0; i < list.length; i++) {
      lengths[i] = list[i].length();
      all.append(list[i]);
    }
    write(out, lengths);
    var bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String[] readStrings(DataInputStream in) throws IOException {
    var lengths = readInts(in);
    var all = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    var list = new String[lengths.length];
    int at = 0;
    for (int i = 0; i < list.length; i++) {
      list[i] = all.substring(at, at + lengths[i]);
      at += lengths[i];
    }
    return list;
  }
}
