package org.oumao.web.desk;

import io.javalin.config.RoutesConfig;
import org.oumao.web.Room;

/** The desk, room by room. */
public final class DeskRoom implements Room {
  private final DeskParts parts;

  public DeskRoom(DeskParts parts) {
    this.parts = parts;
  }

  @Override
  public void open(RoutesConfig routes) {
    var door = new Door(parts);
    door.open(routes);
    new InboxRoom(parts, door).open(routes);
    new InquiryRoom(parts, door).open(routes);
    new ChainsRoom(parts, door).open(routes);
    new FiguresRoom(parts, door).open(routes);
    new OfficeRoom(parts, door).open(routes);
  }
}
