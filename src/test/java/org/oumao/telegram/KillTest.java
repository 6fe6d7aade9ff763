package org.oumao.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The channel is torn down at chance moments of a stream of messages, with faults on. */
class KillTest {
  private static final int CHATS = 60;
  @TempDir private Path folder;

  @Test
  void nothingIsLostOrRecordedTwice() {
    var chance = new Random(7);
    try (var api = new BotDouble()) {
      var rig = new TelegramRig(folder, api, Map.of());
      for (int i = 0; i < CHATS; i++) {
        if (chance.nextInt(6) == 0) {
          api.fail(new BotDouble.Fault(1000 + i, chance.nextBoolean() ? 500 : 429, 1, "faults"));
        }
        api.text(1000 + i, "validity? " + i);
        if (i % 15 == 14) {
          int upTo = api.polls() + chance.nextInt(3);
          api.until(() -> api.polls() >= upTo);
          rig.close();
          rig = new TelegramRig(folder, api, Map.of());
        }
      }
      assertThat(
              api.until(() -> IntStream.range(0, CHATS).noneMatch(i -> api.to(1000 + i).isEmpty())))
          .isTrue();
      assertThat(rig.inquiries()).hasSize(CHATS);
      for (int i = 0; i < CHATS; i++) {
        assertThat(api.to(1000 + i)).allSatisfy(s -> assertThat(s.text()).startsWith("one year"));
      }
      rig.close();
    }
  }
}
