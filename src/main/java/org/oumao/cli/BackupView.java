package org.oumao.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.oumao.store.StoreFile;
import org.oumao.view.Json;

/** What a backup holds, in JSON and in words. */
final class BackupView {
  private BackupView() {}

  static ObjectNode of(StoreFile.Contents c, ZoneId zone) {
    var o = Json.object();
    o.put("bytes", c.bytes());
    o.put("version", c.version());
    o.put("inquiries", c.inquiries());
    o.put("messages", c.messages());
    if (c.inquiries() > 0) {
      o.put("first", c.first().atZone(zone).toOffsetDateTime().toString());
      o.put("last", c.last().atZone(zone).toOffsetDateTime().toString());
    }
    return o;
  }

  static String words(StoreFile.Contents c, ZoneId zone) {
    return c.inquiries()
        + " inquiries, "
        + c.messages()
        + " messages"
        + (c.inquiries() > 0
            ? ", the last of "
                + c.last().atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS)
            : "")
        + "; tables of version "
        + c.version()
        + ", "
        + c.bytes() / 1024
        + " kB";
  }
}
