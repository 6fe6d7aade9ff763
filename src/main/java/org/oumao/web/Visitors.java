package org.oumao.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;
import org.oumao.settings.Setting;
import org.oumao.settings.Settings;

/** Who asks: the address behind trusted proxies, and whether it asks too much. */
public final class Visitors {
  private static final Words WORDS = new Words("org.oumao.web.web");

  private final Set<String> trusted;
  private final RateLimit limit;

  public Visitors(Settings settings, Clock clock) {
    this.trusted =
        Arrays.stream(settings.get(Setting.OUMAO_TRUSTED_PROXIES).split("[,\\s]+", -1))
            .filter(p -> !p.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    this.limit = new RateLimit(settings.number(Setting.OUMAO_RATE_PER_IP), clock);
  }

  /**
   * Counts a question.
   *
   * @throws Refused {@code too-many}, with {@code Retry-After} set
   */
  public void count(Context ctx) {
    long wait = limit.secondsToWait(address(ctx));
    if (wait > 0) {
      ctx.header("Retry-After", Long.toString(wait));
      throw new Refused(ErrorCode.TOO_MANY, WORDS.both("too-many", wait));
    }
  }

  /** The visitor's address; of an IPv6 address the network, which one household shares. */
  String address(Context ctx) {
    var direct = ctx.req().getRemoteAddr();
    if (!trusted.contains(direct)) {
      return network(direct);
    }
    var forwarded = ctx.header("X-Forwarded-For");
    if (forwarded == null) {
      return network(direct);
    }
    var hops = forwarded.split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      var hop = hops[i].strip();
      if (!hop.isEmpty() && !trusted.contains(hop)) {
        return network(hop);
      }
    }
    return network(direct);
  }

  private static String network(String address) {
    if (address.indexOf(':') < 0 || !address.matches("[0-9A-Fa-f:.]+")) {
      return address;
    }
    try {
      var parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8)
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
