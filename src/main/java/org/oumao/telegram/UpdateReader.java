package org.oumao.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Conversation;
import org.oumao.inquiry.Incoming;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Reads updates. In a private chat everything is for us; in a group only a mention, a reply to the
 * bot and a command addressed to it; channels never.
 */
final class UpdateReader {
  private static final ReadUpdate NOTHING = new ReadUpdate.Nothing();

  private final String botId;
  private final String name;

  /**
   * @param botId the bot's number
   * @param name its user name without {@code @}, empty while unknown
   */
  UpdateReader(String botId, String name) {
    this.botId = botId;
    this.name = name.toLowerCase(Locale.ROOT);
  }

  ReadUpdate read(Update update) {
    if (update.getMessage() != null) {
      return message(update.getMessage(), false);
    }
    if (update.getEditedMessage() != null) {
      return message(update.getEditedMessage(), true);
    }
    if (update.getCallbackQuery() != null) {
      return pressed(update.getCallbackQuery());
    }
    if (update.getMyChatMember() != null) {
      return membership(update.getMyChatMember());
    }
    return NOTHING;
  }

  private ReadUpdate message(Message m, boolean edited) {
    if (m.getChat() == null
        || m.getMessageId() == null
        || m.getFrom() != null && Boolean.TRUE.equals(m.getFrom().getIsBot())) {
      return NOTHING;
    }
    boolean group = !"private".equals(m.getChat().getType());
    var text = m.getText() != null ? m.getText() : m.getCaption() != null ? m.getCaption() : "";
    if (group && !addressed(m, text)) {
      return NOTHING;
    }
    var words = group ? withoutName(text) : text;
    var thing = words.isBlank() ? MessageThing.of(m) : "";
    if (thing.equals(MessageThing.SERVICE) || thing.isEmpty() && words.isEmpty()) {
      return NOTHING;
    }
    var key = botId + ":m" + m.getMessageId();
    var kind =
        !thing.isEmpty()
            ? Incoming.Kind.WORDLESS
            : edited ? Incoming.Kind.EDIT : Incoming.Kind.TEXT;
    return new ReadUpdate.Said(
        new Incoming(
            conversation(m.getChatId()),
            edited ? key + ":e" + m.getEditDate() : key,
            moment(m.getDate()),
            kind,
            thing.isEmpty() ? words : thing,
            new Incoming.Origin("", language(m.getFrom()), edited ? key : "", group)));
  }

  private boolean addressed(Message m, String text) {
    if (m.getReplyToMessage() != null
        && m.getReplyToMessage().getFrom() != null
        && String.valueOf(m.getReplyToMessage().getFrom().getId()).equals(botId)) {
      return true;
    }
    if (name.isEmpty()) {
      return false;
    }
    var entities = m.getEntities() != null ? m.getEntities() : m.getCaptionEntities();
    return (entities == null ? List.<MessageEntity>of() : entities)
        .stream()
            .filter(e -> "mention".equals(e.getType()) || "bot_command".equals(e.getType()))
            .map(e -> part(text, e).toLowerCase(Locale.ROOT))
            .anyMatch(p -> p.equals("@" + name) || p.startsWith("/") && p.endsWith("@" + name));
  }

  private static String part(String text, MessageEntity e) {
    int from = Math.clamp(e.getOffset(), 0, text.length());
    int to = Math.clamp((long) from + e.getLength(), from, text.length());
    return text.substring(from, to);
  }

  private String withoutName(String text) {
    return name.isEmpty()
        ? text
        : text.replaceAll("(?i)@" + java.util.regex.Pattern.quote(name) + "\\b", " ").strip();
  }

  private ReadUpdate pressed(CallbackQuery q) {
    if (q.getId() == null || q.getMessage() == null || q.getMessage().getChatId() == null) {
      return NOTHING;
    }
    long chat = q.getMessage().getChatId();
    return new ReadUpdate.Pressed(
        new Incoming(
            conversation(chat),
            botId + ":c" + q.getId(),
            Instant.EPOCH,
            Incoming.Kind.BUTTON,
            q.getData() == null ? "" : q.getData(),
            new Incoming.Origin("", language(q.getFrom()), "", chat < 0)),
        q.getId());
  }

  private static ReadUpdate membership(ChatMemberUpdated m) {
    if (m.getChat() == null || m.getNewChatMember() == null) {
      return NOTHING;
    }
    var status = m.getNewChatMember().getStatus();
    boolean out = "kicked".equals(status) || "left".equals(status);
    return new ReadUpdate.Membership(conversation(m.getChat().getId()), !out);
  }

  private static Conversation conversation(long chat) {
    return new Conversation(Channel.TELEGRAM, Long.toString(chat));
  }

  private static Instant moment(Integer seconds) {
    return seconds == null ? Instant.EPOCH : Instant.ofEpochSecond(seconds);
  }

  private static String language(User user) {
    return user == null || user.getLanguageCode() == null ? "" : user.getLanguageCode();
  }
}
