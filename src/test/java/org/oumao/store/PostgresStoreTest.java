package org.oumao.store;

class PostgresStoreTest extends StoreContract {

  @Override
  String url() {
    return TestPostgres.freshUrl();
  }
}
