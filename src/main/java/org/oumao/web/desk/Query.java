package org.oumao.web.desk;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.oumao.chain.Figures;
import org.oumao.chain.Period;

/** The fields after an address's question mark. Immutable. */
public final class Query {
  private static final int LONGEST = 200;

  private final String path;
  private final Map<String, String> fields;

  private Query(String path, Map<String, String> fields) {
    this.path = path;
    this.fields = fields;
  }

  static Query of(Context ctx) {
    var fields = new TreeMap<String, String>();
    ctx.queryParamMap()
        .forEach(
            (k, v) -> {
              if (!v.isEmpty() && !v.getLast().isBlank() && !k.equals("done")) {
                fields.put(k, cut(v.getLast().strip()));
              }
            });
    return new Query(ctx.path(), fields);
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The field, empty when it is missing. */
  public String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** A number of at least 0; {@link Long#MAX_VALUE} when it is missing or no number. */
  long number(String name) {
    return get(name).matches("\\d{1,18}") ? Long.parseLong(get(name)) : Long.MAX_VALUE;
  }

  /** A day; the other one when it is missing or no day. */
  LocalDate day(String name, LocalDate otherwise) {
    try {
      return get(name).isEmpty() ? otherwise : LocalDate.parse(get(name));
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }

  /** The period and the rest of what figures are asked for. */
  Figures.Scope scope(String onlyChain) {
    var period = new Period(day("from", Period.ALWAYS.from()), day("to", Period.ALWAYS.to()));
    return new Figures.Scope(
        period, onlyChain.isEmpty() ? get("chain") : onlyChain, get("district"));
  }

  /** The same address with one field changed, or taken away where the value is empty. */
  public String with(String name, String value) {
    return at(path, name, value);
  }

  /** Another address with the same fields but one. */
  public String at(String otherPath, String name, String value) {
    var changed = new TreeMap<>(fields);
    changed.remove(name);
    if (!value.isEmpty()) {
      changed.put(name, value);
    }
    var text = new StringBuilder();
    changed.forEach(
        (k, v) ->
            text.append(text.isEmpty() ? "?" : "&")
                .append(URLEncoder.encode(k, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(v, StandardCharsets.UTF_8)));
    return otherPath + text;
  }

  /** The same address without the place in a list, for when the filter changes. */
  public Query fromTheTop() {
    var changed = new TreeMap<>(fields);
    changed.remove("before");
    changed.remove("after");
    return new Query(path, changed);
  }
}
