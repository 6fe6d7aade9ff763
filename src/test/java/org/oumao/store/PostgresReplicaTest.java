package org.oumao.store;

class PostgresReplicaTest extends ReplicaContract {

  @Override
  String url() {
    return TestPostgres.freshUrl();
  }
}
