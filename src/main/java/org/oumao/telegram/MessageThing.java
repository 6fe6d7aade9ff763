package org.oumao.telegram;

import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Names what a message without words is. */
final class MessageThing {
  /** Told by Telegram, not by a person: somebody joined, a message was pinned. */
  static final String SERVICE = "service";

  private MessageThing() {}

  static String of(Message m) {
    if (m.getSticker() != null) {
      return "sticker";
    }
    if (m.getPhoto() != null) {
      return "photo";
    }
    if (m.getVoice() != null || m.getAudio() != null) {
      return "voice";
    }
    if (m.getAnimation() != null || m.getVideo() != null || m.getVideoNote() != null) {
      return "video";
    }
    if (m.getLocation() != null || m.getVenue() != null) {
      return "location";
    }
    if (m.getContact() != null) {
      return "contact";
    }
    if (m.getDocument() != null) {
      return "document";
    }
    if (m.getDice() != null) {
      return "dice";
    }
    if (m.getPoll() != null) {
      return "poll";
    }
    return service(m) ? SERVICE : "other";
  }

  private static boolean service(Message m) {
    return m.getPinnedMessage() != null
        || m.getNewChatMembers() != null && !m.getNewChatMembers().isEmpty()
        || m.getLeftChatMember() != null
        || m.getNewChatTitle() != null
        || m.getNewChatPhoto() != null
        || m.getDeleteChatPhoto() != null
        || m.getGroupchatCreated() != null
        || m.getSuperGroupCreated() != null
        || m.getMigrateToChatId() != null
        || m.getMigrateFromChatId() != null
        || m.getMessageAutoDeleteTimerChanged() != null
        || m.getWriteAccessAllowed() != null
        || m.getBoostAdded() != null
        || m.getForumTopicCreated() != null
        || m.getForumTopicClosed() != null
        || m.getForumTopicReopened() != null
        || m.getVideoChatStarted() != null
        || m.getVideoChatEnded() != null;
  }
}
