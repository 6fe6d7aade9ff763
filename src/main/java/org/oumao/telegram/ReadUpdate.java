package org.oumao.telegram;

import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Incoming;

/** What an update tells us. */
sealed interface ReadUpdate {

  /** Words or a thing for us. */
  record Said(Incoming incoming) implements ReadUpdate {}

  /** A button was pressed; the presser's client waits for an answer to the call-back. */
  record Pressed(Incoming incoming, String callback) implements ReadUpdate {}

  /** Someone shut us out, or let us in again. */
  record Membership(Conversation conversation, boolean reachable) implements ReadUpdate {}

  /** Nothing for us. */
  record Nothing() implements ReadUpdate {}
}
