package org.oumao.chat;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.oumao.fact.Refused;
import org.oumao.inquiry.Conversation;

/**
 * Works on many conversations at once, on each in order: one lane a conversation. What fails for
 * now is left to the next sweep. Thread-safe.
 */
public final class Lanes {
  private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

  private final Executor executor;
  private final Consumer<Conversation> work;

  /** True once more came while the lane was at work. */
  private final ConcurrentHashMap<Conversation, Boolean> lanes = new ConcurrentHashMap<>();

  /**
   * @param work deals with all that waits in a conversation
   */
  public Lanes(Executor executor, Consumer<Conversation> work) {
    this.executor = executor;
    this.work = work;
  }

  /** Something waits in the conversation. */
  public void submit(Conversation conversation) {
    if (lanes.put(conversation, true) == null) {
      try {
        executor.execute(() -> drive(conversation));
      } catch (RejectedExecutionException e) {
        lanes.remove(conversation);
      }
    }
  }

  /** Whether the conversation is being worked on. */
  public boolean busy(Conversation conversation) {
    return lanes.containsKey(conversation);
  }

  private void drive(Conversation conversation) {
    do {
      lanes.put(conversation, false);
      try {
        work.accept(conversation);
      } catch (Refused e) {
        LOG.log(System.Logger.Level.DEBUG, "left for later: " + e.code().code());
      } catch (RuntimeException e) {
        LOG.log(
            System.Logger.Level.ERROR, "a conversation failed: " + e.getClass().getSimpleName());
      }
    } while (!lanes.remove(conversation, false));
  }
}
