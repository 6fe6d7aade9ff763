package org.oumao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.search.ProductFound;
import org.oumao.search.ProductMatch;
import org.oumao.search.TextFold;
import org.oumao.view.HsView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hs}: finds HS codes for everyday words, or shows a code. */
@Command(
    name = "hs",
    description = "Finds HS codes for everyday words in Chinese or English, or shows a code.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  oumao hs 太阳镜",
      "  oumao hs \"ball valve\" --json",
      "  oumao hs 9004.10",
      "",
      "Codes are those of HS 2022. Where material or use decides between headings, the question",
      "that decides stands below them. A code of an older edition names its successors."
    })
final class HsCommand implements Callable<Integer> {
  private static final Pattern CODE =
      Pattern.compile("[0-9]{2,10}|[0-9]{2,4}(?:[. ][0-9]{2}){1,4}");
  private static final int MOST = 10;

  private final Services services;
  private final Console console;

  @Parameters(
      index = "0..*",
      arity = "0..*",
      paramLabel = "WORDS",
      description = "Name of the goods, or a code.")
  private String[] words = {};

  @Option(names = "--json", description = "One JSON object on one line.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "One name a line, - for standard input; one JSON object a line out.")
  private String batch = "";

  @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the text.")
  private String lang = "";

  HsCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!batch.isEmpty()) {
      return new Batch(console).words(batch, line -> view(line));
    }
    var asked = String.join(" ", words);
    if (words.length == 0) {
      throw new Refused(ErrorCode.USAGE, "请给出产品名称，例如 hs 太阳镜。", "Name the goods: hs sunglasses.");
    }
    if (json) {
      console.out().println(Json.line(view(asked)));
    } else {
      console.out().println(text(find(asked)));
    }
    return 0;
  }

  private JsonNode view(String asked) {
    return HsView.of(find(asked));
  }

  private ProductFound find(String asked) {
    var folded = TextFold.fold(asked).strip();
    if (folded.isEmpty()) {
      throw new Refused(ErrorCode.BAD_INPUT, "请写出产品名称。", "Name the goods.");
    }
    if (CODE.matcher(folded).matches()) {
      return show(asked, folded.replaceAll("[. ]", ""));
    }
    var found = services.products().find(asked);
    if (found.matches().isEmpty()) {
      throw new Refused(
          ErrorCode.NOT_FOUND,
          "没有找到“" + shortened(asked) + "”对应的编码，请换个说法，写明材质和用途。",
          "No code found for “" + shortened(asked) + "”: try other words, name material and use.");
    }
    return found;
  }

  /** The code itself, then what stands directly below it. */
  private ProductFound show(String asked, String digits) {
    var code = HsCode.parse(digits.length() > 6 ? digits.substring(0, 6) : digits);
    var matches = new ArrayList<ProductMatch>();
    matches.add(new ProductMatch(services.nomenclature().get(code), 100, code.toString()));
    services.nomenclature().listUnder(code).stream()
        .limit(MOST - 1)
        .forEach(e -> matches.add(new ProductMatch(e, 50, code.toString())));
    return new ProductFound(asked, matches, null, java.util.List.of());
  }

  private String text(ProductFound found) {
    var language = Language.find(lang).orElseGet(() -> Language.of(found.query()));
    var b = new StringBuilder();
    for (var m : found.matches()) {
      b.append(m.entry().code()).append("  ");
      b.append(
          switch (language) {
            case ZH -> shortened(HsView.label(m.entry()));
            case EN -> shortened(m.entry().name().en());
          });
      b.append('\n');
    }
    found
        .ask()
        .ifPresent(
            q -> {
              b.append(q.text().in(language)).append('\n');
              q.options()
                  .forEach(
                      o ->
                          b.append("- ")
                              .append(o.text().in(language))
                              .append(": ")
                              .append(HsView.codes(o.codes()))
                              .append('\n'));
            });
    found.notes().forEach(n -> b.append(n.text().in(language)).append('\n'));
    return b.toString().stripTrailing();
  }

  private static String shortened(String text) {
    return text.length() > 90 ? text.substring(0, 90) + "…" : text;
  }
}
