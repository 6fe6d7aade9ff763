package org.oumao.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Language;
import org.oumao.view.Json;

/** Writes pages and errors in the reader's language. */
public final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.oumao.web.page");

  private Pages() {}

  /** Writes a page made from a template. */
  public static void show(Context ctx, String template, Map<String, Object> values) {
    var out = new StringOutput(16_384);
    ENGINE.render(template, values, out);
    ctx.html(out.toString());
  }

  /** The language of the site for this reader: as chosen, else as the browser says. */
  public static Language language(Context ctx) {
    var chosen = ctx.cookie("oumao_lang");
    if (chosen != null && Language.find(chosen).isPresent()) {
      return Language.find(chosen).get();
    }
    var accepted = ctx.header("Accept-Language");
    if (accepted != null) {
      for (var tag : accepted.split(",", -1)) {
        var language = Language.find(tag.split(";", -1)[0]);
        if (language.isPresent()) {
          return language.get();
        }
      }
    }
    return Language.ZH;
  }

  /** Says an error: the error object to programs, a page to people. */
  static void error(Context ctx, int status, String code, Bilingual sentence) {
    ctx.status(status);
    var asked = ctx.<Language>attribute("language");
    var language = asked == null ? language(ctx) : asked;
    if (forPeople(ctx)) {
      show(
          ctx,
          "error.jte",
          Map.of("say", new Say(language), "status", status, "sentence", sentence.in(language)));
    } else {
      ctx.contentType("application/json")
          .result(Json.line(Json.error(code, sentence.in(language))));
    }
  }

  private static boolean forPeople(Context ctx) {
    var path = ctx.path();
    if (path.startsWith("/api/") || path.startsWith("/health") || path.startsWith("/telegram")) {
      return false;
    }
    var accept = ctx.header("Accept");
    return accept == null || accept.contains("text/html") || accept.contains("*/*");
  }
}
