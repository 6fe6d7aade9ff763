package org.oumao.cli;

/** A service that runs until it is closed. */
public interface RunningService extends AutoCloseable {

  /** Where it is reached. */
  String addresses();

  /** Stops taking in, finishes what is under way, closes everything. */
  @Override
  void close();
}
