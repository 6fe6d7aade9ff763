package org.oumao.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.oumao.inquiry.Dossier;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.Message;

/**
 * Inquiries as {@code inquiries list} and {@code inquiries show} give them.
 *
 * @param zone times are shown in it
 * @param now what is overdue is overdue at this moment
 */
public record InquiryView(ZoneId zone, Instant now) {

  /** A page of a list. */
  public ObjectNode page(List<Inquiry> inquiries, int limit) {
    var o = Json.object();
    var list = o.putArray("inquiries");
    inquiries.forEach(i -> list.add(one(i)));
    if (inquiries.size() < limit || inquiries.isEmpty()) {
      o.putNull("next");
    } else {
      o.put("next", Long.toString(inquiries.getLast().id()));
    }
    return o;
  }

  /** One inquiry without its messages. */
  public ObjectNode one(Inquiry i) {
    var o = Json.object();
    o.put("id", Long.toString(i.id()));
    o.put("channel", i.conversation().channel().code());
    put(o, "chat", i.conversation().chat());
    o.put("at", time(i.at()));
    o.put("question", i.question());
    o.put("language", i.language().code());
    if (i.answer().isNone()) {
      o.putNull("answer");
    } else {
      var answer = o.putObject("answer");
      answer.put("status", i.answer().status().code());
      if (!i.answer().reason().isEmpty()) {
        answer.put("reason", i.answer().reason());
      }
      answer.put("text", i.answer().text());
      AskView.citations(answer.putArray("citations"), i.answer().citations());
    }
    o.put("state", i.state().code());
    put(o, "assigned", i.care().assigned());
    put(o, "chain", i.care().chain());
    put(o, "due", i.care().due().equals(Inquiry.NO_DUE) ? "" : time(i.care().due()));
    o.put("overdue", i.overdue(now));
    return o;
  }

  /** One inquiry with all that was said and done about it. */
  public ObjectNode whole(Dossier d) {
    var o = one(d.inquiry());
    var messages = o.putArray("messages");
    for (var m : d.messages()) {
      var x = messages.addObject();
      x.put("from", m.author().code());
      put(x, "by", m.by());
      x.put("at", time(m.at()));
      x.put("text", m.text());
      put(x, "delivery", m.delivery() == Message.Delivery.NONE ? "" : m.delivery().code());
      if (!m.reason().isEmpty()) {
        x.put("reason", m.reason());
      }
    }
    var notes = o.putArray("notes");
    d.notes()
        .forEach(
            n -> notes.addObject().put("by", n.by()).put("at", time(n.at())).put("text", n.text()));
    var audit = o.putArray("audit");
    for (var a : d.audit()) {
      audit
          .addObject()
          .put("at", time(a.at()))
          .put("by", a.by())
          .put("what", a.what())
          .put("detail", a.detail());
    }
    put(o, "knowledge", d.inquiry().answer().knowledge());
    return o;
  }

  /** ISO 8601 with offset, to the second. */
  public String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  private static void put(ObjectNode o, String name, String value) {
    if (value.isEmpty()) {
      o.putNull(name);
    } else {
      o.put(name, value);
    }
  }
}
