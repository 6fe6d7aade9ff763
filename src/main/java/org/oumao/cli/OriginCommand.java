package org.oumao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.oumao.advice.OriginText;
import org.oumao.bill.BillReader;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.origin.BillOfMaterials;
import org.oumao.origin.OriginAssessment;
import org.oumao.origin.OriginAssessor;
import org.oumao.origin.Outcome;
import org.oumao.view.Json;
import org.oumao.view.OriginView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code origin}: assesses bills of materials. */
@Command(
    name = "origin",
    description = "Assesses whether a good qualifies as originating.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class OriginCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  OriginCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    console.err().println("Say what to do: origin check FILE. See origin check --help.");
    return 2;
  }

  @Command(
      name = "check",
      description = "Assesses a bill of materials in JSON, CSV or XLSX.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  oumao origin check bill.json --agreement rcep",
        "  oumao origin check bill.xlsx --to KR --agreement all --worksheet result.xlsx",
        "  oumao origin check bill.json --rule \"CTH or RVC40\" --json",
        "",
        "CSV and XLSX: lines “product,NAME”, “hs,CODE”, “fob,VALUE”, “currency,CUR”, then the",
        "header name,hs,value,origin,originating,weight and one row a material.",
        "A material counts as originating where the file says so, or where nothing is said and its",
        "origin is the exporting party; the verdict lists this as an assumption."
      })
  int check(
      @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The bill.")
          String file,
      @Option(
              names = "--agreement",
              paramLabel = "ID|all",
              description = "An agreement, or all that apply between the two countries.")
          String agreement,
      @Option(names = "--to", paramLabel = "COUNTRY", description = "Destination.") String to,
      @Option(names = "--rule", paramLabel = "RULE", description = "The rule as printed.")
          String rule,
      @Option(
              names = "--worksheet",
              paramLabel = "OUT",
              description = "Writes the working as .xlsx, .html or .pdf.")
          Path worksheet,
      @Option(names = "--json", description = "One JSON object on one line.") boolean json,
      @Option(
              names = "--batch",
              paramLabel = "FILE",
              description = "One bill a line as JSON, - for standard input.")
          String batch,
      @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the text.")
          String lang) {
    var asked =
        new Asked(
            agreement == null ? "" : agreement,
            to == null ? "" : to,
            rule == null ? "" : rule,
            lang == null ? "" : lang);
    var reader = new BillReader(services.nomenclature(), countries());
    if (batch != null) {
      return new Batch(console)
          .objects(
              batch,
              o -> {
                var bill = asked.over(reader.read(o));
                var out = OriginView.of(assess(bill, asked), language(bill, asked));
                if (o.path("id").isValueNode()) {
                  var withId = Json.object();
                  withId.put("id", o.path("id").asText());
                  withId.setAll(out);
                  return withId;
                }
                return out;
              });
    }
    if (file == null) {
      throw new Refused(ErrorCode.USAGE, "请给出材料清单文件。", "Give the file of the bill of materials.");
    }
    var bill = asked.over(read(reader, file));
    var all = assess(bill, asked);
    var language = language(bill, asked);
    if (worksheet != null) {
      throw new Refused(ErrorCode.USAGE, "工作表尚不可用。", "Worksheets are not available yet.");
    }
    if (json) {
      console.out().println(Json.line(OriginView.of(all, language)));
    } else {
      all.forEach(
          a -> {
            console.out().println(OriginText.full(a, name(a, language), language));
            if (all.size() > 1) {
              console.out().println();
            }
          });
    }
    return 0;
  }

  private org.oumao.agreement.Countries countries() {
    return services.library().knowledge().countries();
  }

  /** What the command line says over the bill. */
  private record Asked(String agreement, String to, String rule, String lang) {
    BillOfMaterials over(BillOfMaterials b) {
      return new BillOfMaterials(
          b.product(),
          b.materials(),
          b.costs(),
          b.processes(),
          b.statements(),
          b.from(),
          b.to(),
          agreement.isEmpty() ? b.agreement() : agreement,
          rule.isEmpty() ? b.rule() : rule,
          b.warnings());
    }
  }

  private BillOfMaterials read(BillReader reader, String file) {
    try (var in = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file))) {
      return reader.read(in);
    } catch (NoSuchFileException e) {
      throw Batch.noFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<OriginAssessment> assess(BillOfMaterials given, Asked asked) {
    var bill = asked.to().isEmpty() ? given : given.to(countries().get(asked.to()).iso());
    var agreements = services.library().knowledge().agreements();
    var assessor = new OriginAssessor(services.rules(), agreements);
    if (!bill.agreement().isBlank() && !bill.agreement().strip().equalsIgnoreCase("all")) {
      return List.of(assessor.assess(bill, agreements.get(bill.agreement())));
    }
    var all = new ArrayList<OriginAssessment>();
    for (var a : assessor.listFor(bill)) {
      all.add(assessor.assess(bill, a));
    }
    all.sort(Comparator.comparingInt(a -> rank(a.outcome())));
    return all.isEmpty() ? List.of(assessor.assess(bill)) : all;
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> 0;
      case UNKNOWN -> 1;
      case FAILED -> 2;
    };
  }

  private String name(OriginAssessment a, Language language) {
    return a.agreement().isEmpty()
        ? ""
        : services.library().knowledge().agreements().get(a.agreement()).shortName().in(language);
  }

  private static Language language(BillOfMaterials bill, Asked asked) {
    return Language.find(asked.lang())
        .orElseGet(
            () ->
                Language.of(
                    bill.product().name()
                        + bill.materials().stream()
                            .limit(20)
                            .map(org.oumao.origin.Material::name)
                            .reduce("", String::concat)));
  }
}
