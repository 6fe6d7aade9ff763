package org.oumao.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** A style sheet, script or picture of ours; all parts of a page come from this server. */
public enum Asset {
  SITE_CSS("site.css", "text/css; charset=utf-8"),
  CHAT_JS("chat.js", "text/javascript; charset=utf-8"),
  DESK_CSS("desk.css", "text/css; charset=utf-8"),
  DESK_JS("desk.js", "text/javascript; charset=utf-8"),
  LOGO_SVG("logo.svg", "image/svg+xml");

  private final String file;
  private final String type;
  private final byte[] bytes;
  private final String address;

  Asset(String file, String type) {
    this.file = file;
    this.type = type;
    this.bytes = read(file);
    this.address = "/assets/" + file + "?v=" + Integer.toHexString(Arrays.hashCode(bytes));
  }

  /** The asset of this file name; empty when there is none. */
  static Optional<Asset> find(String file) {
    return Arrays.stream(values()).filter(a -> a.file.equals(file)).findFirst();
  }

  /** Its address; it changes with the contents, so that browsers may keep it. */
  public String address() {
    return address;
  }

  String type() {
    return type;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static byte[] read(String file) {
    try (var in = Asset.class.getResourceAsStream("assets/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the asset " + file + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
