package org.oumao.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.oumao.care.Finding;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: what is wrong with this installation, and what to do about it. */
@Command(
    name = "doctor",
    description =
        "Looks for what is wrong with this installation and says what to do. Exit 1 on an error.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final Words WORDS = new Words("org.oumao.care.doctor");

  private final Services services;
  private final Console console;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Language; by default the system's.")
  private String lang = "";

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  DoctorCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    var language = language();
    var findings = services.doctor().examine();
    boolean ok = findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    if (json) {
      var o = Json.object().put("ok", ok);
      var list = o.putArray("findings");
      findings.forEach(
          f ->
              list.addObject()
                  .put("code", f.code())
                  .put("severity", f.severity().code())
                  .put("message", f.message().in(language))
                  .put("advice", f.advice().in(language)));
      console.out().println(Json.line(o));
    } else {
      print(findings, language);
    }
    return ok ? 0 : 1;
  }

  private void print(List<Finding> findings, Language language) {
    var out = console.out();
    for (var f : findings) {
      out.println(
          WORDS.say(language, "severity-" + f.severity().code())
              + " "
              + f.code()
              + ": "
              + f.message().in(language));
      out.println("  → " + f.advice().in(language));
    }
    if (findings.isEmpty()) {
      out.println(WORDS.say(language, "all-well"));
    }
  }

  private Language language() {
    if (lang.isEmpty()) {
      return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
              .map(n -> System.getenv().getOrDefault(n, ""))
              .anyMatch(v -> v.toLowerCase(Locale.ROOT).startsWith("zh"))
          ? Language.ZH
          : Language.EN;
    }
    return Language.find(lang)
        .orElseThrow(
            () -> new Refused(ErrorCode.USAGE, "--lang 应为 zh 或 en。", "--lang is zh or en."));
  }
}
