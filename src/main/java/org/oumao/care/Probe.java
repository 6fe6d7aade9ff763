package org.oumao.care;

import java.util.function.Consumer;

/** Looks at one side of the installation and tells what it finds, at once when it finds it. */
interface Probe {
  void look(Consumer<Finding> found) throws Exception;
}
