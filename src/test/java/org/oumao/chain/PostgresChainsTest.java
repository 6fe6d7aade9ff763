package org.oumao.chain;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.oumao.store.Stores;

class PostgresChainsTest extends ChainsContract {
  private static EmbeddedPostgres postgres;
  private Stores stores;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Override
  Stores stores() {
    try (var c = postgres.getPostgresDatabase().getConnection();
        var s = c.createStatement()) {
      s.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    stores = Stores.open(postgres.getJdbcUrl("postgres", "postgres"), Clock.systemUTC());
    return stores;
  }

  @AfterEach
  void close() {
    stores.close();
  }
}
