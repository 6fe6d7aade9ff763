package org.oumao.store;

import java.time.Clock;

class PostgresInboxListsTest extends InboxListsContract {

  @Override
  Stores open(Clock clock) {
    return Stores.open(TestPostgres.freshUrl(), clock);
  }
}
