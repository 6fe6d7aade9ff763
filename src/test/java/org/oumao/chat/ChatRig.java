package org.oumao.chat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.oumao.agreement.Countries;
import org.oumao.agreement.Country;
import org.oumao.fact.Bilingual;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Desk;
import org.oumao.inquiry.Dossier;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.Incoming;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryFilter;
import org.oumao.inquiry.OfficeHours;
import org.oumao.inquiry.Promise;
import org.oumao.inquiry.Received;
import org.oumao.inquiry.Role;
import org.oumao.inquiry.StaffMember;
import org.oumao.store.Stores;

/** A chat over a real SQLite file, with an adviser that knows a few words. Tuesday, 10 o'clock. */
public final class ChatRig implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  public static final Conversation ANN = new Conversation(Channel.WEB, "ann");
  public static final Conversation BEN = new Conversation(Channel.WEB, "ben");
  public static final Promise PROMISE =
      new Promise(OfficeHours.of("Mon-Fri 08:30-12:00,14:00-17:30", ZoneId.of("Asia/Shanghai")));
  public static final Countries COUNTRIES =
      new Countries(List.of(new Country("JP", new Bilingual("日本", "Japan"), List.of(), "")));

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Stores stores;
  private Chat chat;
  private int messages;

  public ChatRig(Path folder) {
    this.stores = Stores.open("jdbc:sqlite:" + folder.resolve("oumao.db"), clock);
    this.chat = chat(stores.inbox());
    stores.staff().add(new StaffMember("anna", Role.AGENT, "", "x", false, NOW), "test");
    stores.staff().add(new StaffMember("vera", Role.VIEWER, "", "x", false, NOW), "test");
    stores.staff().add(new StaffMember("chen", Role.CHIEF, "eyewear", "x", false, NOW), "test");
  }

  /** A chat that works with this inbox, as after a new start. */
  Chat chat(Inbox inbox) {
    return new Chat(
        new Chat.Parts(
            inbox,
            stores.outbox(),
            new WordAdviser(),
            COUNTRIES,
            PROMISE,
            clock,
            () -> {},
            Witness.NONE));
  }

  public Stores stores() {
    return stores;
  }

  public Chat chat() {
    return chat;
  }

  Desk desk() {
    return new Desk(
        stores.inquiries(), stores.staff(), PROMISE, id -> id.equals("eyewear"), code -> "", clock);
  }

  Received says(Conversation who, String text) {
    return chat.ask(message(who, text));
  }

  Incoming message(Conversation who, String text) {
    messages++;
    return Incoming.text(who, "m" + messages, NOW, text);
  }

  /** All inquiries, oldest first. */
  List<Inquiry> inquiries() {
    return stores.inquiries().list(InquiryFilter.ALL, 100).reversed();
  }

  Dossier dossier(long id) {
    return stores.inquiries().dossier(id).orElseThrow();
  }

  @Override
  public void close() {
    stores.close();
  }
}
