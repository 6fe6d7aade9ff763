package org.oumao.care;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Consumer;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;

/**
 * The address the web server listens on. Where a service of this home listens there already, all is
 * well; where one runs on this home that listens elsewhere, another one can't start.
 */
final class PortProbe implements Probe {
  private static final int MILLIS = 2_000;

  private final Settings settings;
  private final HomeProbe home;

  PortProbe(Settings settings, HomeProbe home) {
    this.settings = settings;
    this.home = home;
  }

  @Override
  public void look(Consumer<Finding> found) {
    var host = settings.get(Setting.OUMAO_HOST);
    int port = settings.number(Setting.OUMAO_PORT);
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      found.accept(Finding.of("bad-setting", "bad-host", Finding.Severity.ERROR, host));
      return;
    }
    if (home.inUse()) {
      found.accept(
          port != 0 && isOurs(address, port)
              ? Finding.of("home-in-use", "service-runs", Finding.Severity.INFO, settings.home())
              : Finding.error("home-in-use", settings.home()));
    } else {
      listen(address, port, found);
    }
  }

  private static void listen(InetAddress address, int port, Consumer<Finding> found) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      var said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (said.contains("assign")) {
        found.accept(
            Finding.of(
                "bad-setting", "bad-host", Finding.Severity.ERROR, address.getHostAddress()));
      } else if (said.contains("denied")) {
        found.accept(Finding.of("bad-setting", "low-port", Finding.Severity.ERROR, port));
      } else {
        found.accept(Finding.error("port-in-use", port));
      }
    }
  }

  private static boolean isOurs(InetAddress address, int port) {
    var host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
    try {
      var uri =
          URI.create(
              "http://"
                  + (host.contains(":") ? "[" + host + "]" : host)
                  + ":"
                  + port
                  + "/health/live");
      var c = (HttpURLConnection) uri.toURL().openConnection();
      c.setConnectTimeout(MILLIS);
      c.setReadTimeout(MILLIS);
      int status = c.getResponseCode();
      c.disconnect();
      return status == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
