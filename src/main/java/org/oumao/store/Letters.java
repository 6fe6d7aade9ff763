package org.oumao.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.oumao.advice.Option;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Message;

/** Adds messages to inquiries and letters to the outbox. */
final class Letters {
  private Letters() {}

  /** Adds a message and gives its number. */
  static long add(
      Handle h,
      long inquiry,
      Message.Author author,
      String by,
      Instant at,
      String text,
      Message.Delivery delivery,
      String reason) {
    return h.createQuery(
            """
            INSERT INTO message (inquiry, author, by_name, at, text, delivery, reason)
            VALUES (:inquiry, :author, :by, :at, :text, :delivery, :reason) RETURNING id
            """)
        .bind("inquiry", inquiry)
        .bind("author", author.code())
        .bind("by", by)
        .bind("at", at.toEpochMilli())
        .bind("text", text)
        .bind("delivery", delivery.code())
        .bind("reason", reason)
        .mapTo(Long.class)
        .one();
  }

  /** Puts a letter into the outbox; its delivery is told to the message, unless that is 0. */
  static void post(
      Handle h,
      Conversation to,
      long inquiry,
      long message,
      Instant at,
      String text,
      List<Option> options,
      String about) {
    h.createUpdate(
            """
            INSERT INTO outbox (channel, chat, inquiry, message, at, text, options, about, state)
            VALUES (:channel, :chat, :inquiry, :message, :at, :text, :options, :about, 'queued')
            """)
        .bind("channel", to.channel().code())
        .bind("chat", to.chat())
        .bind("inquiry", inquiry)
        .bind("message", message)
        .bind("at", at.toEpochMilli())
        .bind("text", text)
        .bind("options", Documents.write(options))
        .bind("about", about)
        .execute();
  }

  static void audit(Handle h, Instant at, String by, String what, long inquiry, String detail) {
    h.createUpdate(
            """
            INSERT INTO audit (at, by_name, what, inquiry, detail)
            VALUES (:at, :by, :what, :inquiry, :detail)
            """)
        .bind("at", at.toEpochMilli())
        .bind("by", by)
        .bind("what", what)
        .bind("inquiry", inquiry)
        .bind("detail", detail)
        .execute();
  }
}
