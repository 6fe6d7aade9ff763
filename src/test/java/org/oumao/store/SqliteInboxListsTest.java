package org.oumao.store;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class SqliteInboxListsTest extends InboxListsContract {
  @TempDir Path folder;

  @Override
  Stores open(Clock clock) {
    return Stores.open("jdbc:sqlite:" + folder.resolve("t.db"), clock);
  }
}
