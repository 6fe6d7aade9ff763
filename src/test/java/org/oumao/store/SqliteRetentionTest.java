package org.oumao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRetentionTest extends RetentionContract {
  @TempDir Path dir;

  @Override
  String url() {
    return "jdbc:sqlite:" + dir.resolve("oumao.db");
  }

  @Test
  void nothingOfTheWordsIsLeftInTheFilesWhileTheServiceRuns() throws IOException {
    oldInquiry();
    var now = Instant.parse("2026-11-24T04:00:00Z");

    new SqlRetention(stores.database()).erase(now.minus(Duration.ofDays(1095)), now);

    for (var name : new String[] {"oumao.db", "oumao.db-wal"}) {
      var file = dir.resolve(name);
      if (Files.exists(file)) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            .doesNotContain(OLD_WORDS);
      }
    }
  }
}
