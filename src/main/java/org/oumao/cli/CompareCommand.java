package org.oumao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.oumao.advice.AgreementComparison;
import org.oumao.advice.CompareText;
import org.oumao.bill.BillReader;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.origin.BillOfMaterials;
import org.oumao.view.CompareView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: agreements side by side for a code and a country. */
@Command(
    name = "compare",
    description = "Agreements with a country side by side: rate, rule, proof; and which to use.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  oumao compare 9004.10 --to KR",
      "  oumao compare 9004.10 --to 韩国 --bill bill.xlsx --json",
      "",
      "A cell that our tables don't have is said to be so (null in JSON).",
    })
final class CompareCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(index = "0", arity = "0..1", paramLabel = "HS", description = "4 to 10 digits.")
  private String hs = "";

  @Option(names = "--to", required = true, paramLabel = "COUNTRY", description = "Destination.")
  private String to = "";

  @Option(
      names = "--bill",
      paramLabel = "FILE",
      description = "A bill of materials: says which agreement's rule it meets.")
  private String bill = "";

  @Option(names = "--on", paramLabel = "DATE", description = "Day of import; today if not given.")
  private LocalDate on;

  @Option(names = "--json", description = "One JSON object on one line.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "One code a line, - for standard input; one JSON object a line out.")
  private String batch = "";

  @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the text.")
  private String lang = "";

  CompareCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    var language = Language.find(lang).orElseGet(() -> Language.of(to + hs));
    if (!batch.isEmpty()) {
      return new Batch(console)
          .words(batch, line -> CompareView.of(compared(line.strip()), language));
    }
    if (hs.isEmpty()) {
      throw new Refused(
          ErrorCode.USAGE,
          "请给出编码，例如 compare 9004.10 --to KR。",
          "Give a code: compare 9004.10 --to KR.");
    }
    var compared = compared(hs);
    console
        .out()
        .println(
            json
                ? Json.line(CompareView.of(compared, language))
                : CompareText.full(compared, language));
    return 0;
  }

  private AgreementComparison.Compared compared(String code) {
    var knowledge = services.library().knowledge();
    var day =
        on != null
            ? on
            : LocalDate.ofInstant(services.clock().instant(), services.settings().zone());
    return new AgreementComparison(services.duties(), services.rules(), knowledge.agreements())
        .compare(code, knowledge.countries().get(to), bill(), day);
  }

  private Optional<BillOfMaterials> bill() {
    if (bill.isEmpty()) {
      return Optional.empty();
    }
    var reader =
        new BillReader(services.nomenclature(), services.library().knowledge().countries());
    try (var in = Files.newInputStream(Path.of(bill))) {
      return Optional.of(reader.read(in));
    } catch (NoSuchFileException e) {
      throw Batch.noFile(bill);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
