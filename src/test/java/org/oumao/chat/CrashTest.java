package org.oumao.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oumao.chat.ChatRig.ANN;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.Message;

/** The program dies at one point of a message's way; the next start does the rest, once. */
class CrashTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "dies {0} {1}")
  @CsvSource({
    "before, open",
    "after, open",
    "before, complete",
    "after, complete",
    "after, receive",
    "before, situation"
  })
  void whatADeathLeavesBehindIsDoneOnceByTheNextStart(String when, String step) {
    try (var rig = new ChatRig(folder)) {
      var message = rig.message(ANN, "validity");
      var dying = rig.chat(dying(rig.stores().inbox(), step, when.equals("before")));
      assertThatThrownBy(() -> dying.ask(message)).isInstanceOf(Death.class);

      var next = rig.chat(rig.stores().inbox());
      next.waiting(ChatRig.NOW.plusSeconds(1), 10).forEach(next::work);

      assertThat(rig.inquiries()).hasSize(1);
      assertThat(rig.dossier(1).messages())
          .extracting(Message::text)
          .containsExactly("validity", "one year");
      assertThat(next.ask(message).reply().text()).isEqualTo("one year");
      assertThat(rig.inquiries()).hasSize(1);
    }
  }

  /** Not caught by anything, as a kill isn't. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** An inbox in whose process the light goes out before or after a step. */
  private static Inbox dying(Inbox inbox, String step, boolean before) {
    return (Inbox)
        Proxy.newProxyInstance(
            Inbox.class.getClassLoader(),
            new Class<?>[] {Inbox.class},
            (proxy, method, args) -> {
              if (method.getName().equals(step) && before) {
                throw new Death();
              }
              Object result;
              try {
                result = method.invoke(inbox, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (method.getName().equals(step)) {
                throw new Death();
              }
              return result;
            });
  }
}
