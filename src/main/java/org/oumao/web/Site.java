package org.oumao.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.oumao.chat.Chat;
import org.oumao.inquiry.Inbox;
import org.oumao.inquiry.Inquiries;
import org.oumao.inquiry.Promise;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;

/**
 * What the public part of the website is made of.
 *
 * @param others rooms that others bring: health, metrics, the webhook, the desk
 */
public record Site(
    Settings settings,
    Chat chat,
    Inbox inbox,
    Inquiries inquiries,
    Promise promise,
    Clock clock,
    List<Room> others) {

  /** Starts serving the site. */
  public WebServer start() {
    var visitors = new Visitors(settings, clock);
    var base = settings.find(Setting.OUMAO_PUBLIC_URL).orElse("").replaceAll("/+$", "");
    var web = new WebChat(chat, visitors, base.startsWith("https:"), clock);
    var shown =
        base.isEmpty()
            ? "http://" + settings.get(Setting.OUMAO_HOST) + ":" + settings.get(Setting.OUMAO_PORT)
            : base;
    var rooms = new ArrayList<Room>();
    rooms.add(new AssetRoom());
    rooms.add(new AskApi(web, inquiries));
    rooms.add(new ChatRoom(web, inbox, inquiries));
    rooms.add(new InquiryPage(inquiries, visitors, promise, shown, clock));
    rooms.addAll(others);
    return WebServer.start(
        settings.get(Setting.OUMAO_HOST), settings.number(Setting.OUMAO_PORT), rooms);
  }
}
