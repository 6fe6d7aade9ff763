package org.oumao.store;

class PostgresRetentionTest extends RetentionContract {

  @Override
  String url() {
    return TestPostgres.freshUrl();
  }
}
