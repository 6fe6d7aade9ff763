package org.oumao.search;

import com.ibm.icu.text.Transliterator;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;

/**
 * Which Chinese characters sound alike, tones left aside: who types by sound picks the wrong
 * character of the right sound. Immutable.
 */
final class Pinyin {
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fa5';

  private final short[] sounds;

  private Pinyin(short[] sounds) {
    this.sounds = sounds;
  }

  /** The sounds of all characters, from ICU's readings. */
  static Pinyin make() {
    var reading = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    var numbers = new HashMap<String, Short>();
    var sounds = new short[LAST - FIRST + 1];
    var all = new StringBuilder();
    for (char c = FIRST; c <= LAST; c++) {
      all.append(c).append('\n');
    }
    var lines = reading.transliterate(all.toString()).split("\n");
    for (int i = 0; i < sounds.length; i++) {
      sounds[i] = numbers.computeIfAbsent(lines[i].strip(), s -> (short) (numbers.size() + 1));
    }
    return new Pinyin(sounds);
  }

  boolean soundAlike(char a, char b) {
    return a >= FIRST
        && a <= LAST
        && b >= FIRST
        && b <= LAST
        && sounds[a - FIRST] == sounds[b - FIRST];
  }

  void write(DataOutputStream out) throws IOException {
    var bytes = new byte[sounds.length * 2];
    java.nio.ByteBuffer.wrap(bytes).asShortBuffer().put(sounds);
    out.write(bytes);
  }

  static Pinyin read(DataInputStream in) throws IOException {
    var sounds = new short[LAST - FIRST + 1];
    var bytes = in.readNBytes(sounds.length * 2);
    java.nio.ByteBuffer.wrap(bytes).asShortBuffer().get(sounds);
    return new Pinyin(sounds);
  }
}
