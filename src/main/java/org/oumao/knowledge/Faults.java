package org.oumao.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, so that all of them are named in one run. Not thread-safe. */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  public void add(String file, int line, String message) {
    found.add(new Fault(file, line, message));
  }

  /** All so far, by file and line. */
  public List<Fault> list() {
    return found.stream().sorted().toList();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }
}
