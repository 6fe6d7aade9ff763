package org.oumao.chain;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.oumao.store.Stores;
import org.oumao.store.TestPostgres;

class PostgresChainsTest extends ChainsContract {
  private Stores stores;

  @Override
  Stores stores() {
    stores = Stores.open(TestPostgres.freshUrl(), Clock.systemUTC());
    return stores;
  }

  @AfterEach
  void close() {
    stores.close();
  }
}
