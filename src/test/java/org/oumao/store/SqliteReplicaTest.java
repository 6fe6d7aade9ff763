package org.oumao.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteReplicaTest extends ReplicaContract {
  @TempDir Path dir;

  @Override
  String url() {
    return "jdbc:sqlite:" + dir.resolve("oumao.db");
  }
}
