package org.oumao.web;

import io.javalin.config.RoutesConfig;

/** A part of the website: adds its addresses to the server. */
public interface Room {
  void open(RoutesConfig routes);
}
