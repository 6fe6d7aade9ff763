package org.oumao.chain;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.oumao.store.Stores;

class SqliteChainsTest extends ChainsContract {
  @TempDir Path folder;
  private Stores stores;

  @Override
  Stores stores() {
    stores = Stores.open("jdbc:sqlite:" + folder.resolve("t.db"), Clock.systemUTC());
    return stores;
  }

  @AfterEach
  void close() {
    stores.close();
  }
}
