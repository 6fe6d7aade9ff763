package org.oumao.chat;

import java.time.Duration;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.Channel;

/** Sees each message dealt with: for metrics, never for words. */
public interface Witness {

  /** Looks away. */
  Witness NONE = (channel, reply, took) -> {};

  /**
   * @param took from when work on the message began until its reply stood in the store
   */
  void answered(Channel channel, Answer reply, Duration took);
}
