package org.oumao.telegram;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.oumao.chat.Chat;
import org.oumao.chat.ChatRig;
import org.oumao.chat.Lanes;
import org.oumao.chat.Witness;
import org.oumao.chat.WordAdviser;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryFilter;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;
import org.oumao.store.Stores;

/** The Telegram channel against the double, over a real SQLite file. */
final class TelegramRig implements AutoCloseable {
  private final Stores stores;
  private final Telegram telegram;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final Lanes lanes;
  private final Chat chat;

  TelegramRig(Path folder, BotDouble api, Map<Setting, String> more) {
    var clock = Clock.systemUTC();
    this.stores = Stores.open("jdbc:sqlite:" + folder.resolve("oumao.db"), clock);
    var posted = new AtomicReference<Runnable>(() -> {});
    this.chat =
        new Chat(
            new Chat.Parts(
                stores.inbox(),
                stores.outbox(),
                new WordAdviser(),
                ChatRig.COUNTRIES,
                ChatRig.PROMISE,
                clock,
                () -> posted.get().run(),
                Witness.NONE));
    this.lanes = new Lanes(workers, chat::work);
    var given = new java.util.EnumMap<Setting, String>(Setting.class);
    given.put(Setting.TELEGRAM_BOT_TOKEN, BotDouble.TOKEN);
    given.put(Setting.TELEGRAM_API_URL, api.url());
    given.putAll(more);
    this.telegram =
        new Telegram(
            new Telegram.Parts(
                Settings.of(given, folder),
                stores.inbox(),
                stores.outbox(),
                lanes,
                outcome -> {},
                clock));
    posted.set(telegram::wake);
    stores.outbox().releaseAll();
    telegram.start();
    chat.waiting(clock.instant().plusSeconds(1), 100).forEach(lanes::submit);
  }

  Stores stores() {
    return stores;
  }

  Telegram telegram() {
    return telegram;
  }

  List<Inquiry> inquiries() {
    return stores.inquiries().list(InquiryFilter.ALL, 1000);
  }

  @Override
  public void close() {
    telegram.close();
    workers.shutdownNow();
    stores.close();
  }
}
