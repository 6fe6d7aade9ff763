package org.oumao.cli;

import java.util.concurrent.Callable;
import org.oumao.advice.RuleText;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.origin.RuleAnswer;
import org.oumao.view.Json;
import org.oumao.view.RuleView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rule}: the product-specific rule of origin of a code. */
@Command(
    name = "rule",
    description = "Product-specific rule of origin of a code under an agreement.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  oumao rule 9004.10 --agreement rcep",
      "  oumao rule 6404.11 --agreement 中韩 --json",
      "  cut -d, -f1 codes.csv | oumao rule --agreement rcep --batch - --json",
      "",
      "Codes are those of HS 2022; a table of an older edition is reached through the concordance.",
      "Where the table has no row the command says where the rule stands and exits with 1."
    })
final class RuleCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(index = "0", arity = "0..1", paramLabel = "HS", description = "2 to 8 digits.")
  private String hs = "";

  @Option(
      names = "--agreement",
      required = true,
      paramLabel = "ID",
      description = "rcep, acfta, ckfta, china-peru … or a name.")
  private String agreement = "";

  @Option(names = "--json", description = "One JSON object on one line.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "One code a line, - for standard input; one JSON object a line out.")
  private String batch = "";

  @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the text.")
  private String lang = "";

  RuleCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    var words = services.rules().tables().words();
    if (!batch.isEmpty()) {
      return new Batch(console).words(batch, line -> RuleView.of(answer(line.strip()), words));
    }
    if (hs.isEmpty()) {
      throw new Refused(
          ErrorCode.USAGE,
          "请给出编码，例如 rule 9004.10 --agreement rcep。",
          "Give a code: rule 9004.10 --agreement rcep.");
    }
    var answer = answer(hs);
    var language = Language.find(lang).orElseGet(() -> Language.of(agreement + hs));
    console
        .out()
        .println(
            json ? Json.line(RuleView.of(answer, words)) : RuleText.full(answer, language, words));
    return 0;
  }

  private RuleAnswer answer(String code) {
    return services.rules().get(code, services.library().knowledge().agreements().get(agreement));
  }
}
