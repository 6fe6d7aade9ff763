package org.oumao.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEntry;
import org.oumao.search.ProductFound;

/** The JSON of {@code hs}. */
public final class HsView {
  private HsView() {}

  /** The object as the outside relies on it: matches best first, a question where one decides. */
  public static ObjectNode of(ProductFound found) {
    var o = Json.object();
    o.put("query", found.query());
    o.put("edition", "HS2022");
    var matches = o.putArray("matches");
    for (var m : found.matches()) {
      var e = matches.addObject();
      e.put("hs", m.entry().code().toString());
      e.put("zh", label(m.entry()));
      e.put("en", m.entry().name().en());
      e.put("score", m.score());
      e.put("why", m.why());
      if (!m.entry().path().isEmpty()) {
        e.put("path", m.entry().path());
      }
    }
    found
        .ask()
        .ifPresent(
            q -> {
              var ask = o.putObject("ask");
              ask.putObject("text").put("zh", q.text().zh()).put("en", q.text().en());
              var options = ask.putArray("options");
              for (var a : q.options()) {
                var option = options.addObject();
                option.putObject("text").put("zh", a.text().zh()).put("en", a.text().en());
                option.put("hs", codes(a.codes()));
              }
            });
    var notes = o.putArray("notes");
    found
        .notes()
        .forEach(
            n ->
                notes
                    .addObject()
                    .put("id", n.id())
                    .put("zh", n.text().zh())
                    .put("en", n.text().en())
                    .put("source", n.source()));
    return o;
  }

  /** The Chinese name; one that says too little alone stands with its path. */
  public static String label(HsEntry entry) {
    var zh = entry.name().zh();
    boolean bare = zh.startsWith("其他") || zh.equals("零件") || zh.length() < 3;
    return bare ? entry.fullZh() : zh;
  }

  /** The codes of an answer, the likeliest first. */
  public static String codes(List<HsCode> codes) {
    return codes.stream().map(HsCode::toString).collect(Collectors.joining(";"));
  }
}
