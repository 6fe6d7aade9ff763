package org.oumao.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.oumao.advice.AgreementNames;
import org.oumao.advice.DutyText;
import org.oumao.duty.DutyAnswer;
import org.oumao.duty.Shipment;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.view.DutyView;
import org.oumao.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duty}: MFN and every preference for every line under a code. */
@Command(
    name = "duty",
    description = "Import duty of a code in a country: MFN and every preference for Chinese goods.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  oumao duty 9004.10 --to JP --value 50000 --currency USD",
      "  oumao duty 6404.11 --to 韩国 --json",
      "  oumao duty 2204.21 --to JP --value 100000 --currency JPY --quantity 750 --unit l",
      "",
      "The national code may have 4 to 10 digits. Rates are as printed in the country's table;",
      "its year, edition and source stand beside them. Confirm with the importer's customs."
    })
final class DutyCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(index = "0", arity = "0..1", paramLabel = "CODE", description = "4 to 10 digits.")
  private String code = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "COUNTRY",
      description = "Importing country: two letters, English or Chinese name.")
  private String to = "";

  @Option(names = "--value", paramLabel = "N", description = "Customs value of the shipment.")
  private BigDecimal value;

  @Option(names = "--currency", paramLabel = "CUR", description = "Its currency; USD if not given.")
  private String currency = "";

  @Option(
      names = "--quantity",
      paramLabel = "N",
      description = "Quantity, for specific and compound rates.")
  private BigDecimal quantity;

  @Option(
      names = "--unit",
      paramLabel = "U",
      description = "Its unit: kg, t, l, m2, pair, item, dozen (also in Chinese).")
  private String unit = "";

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

  DutyCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    var shipment =
        new Shipment(value, value != null && currency.isEmpty() ? "USD" : currency, quantity, unit);
    if (!batch.isEmpty()) {
      return new Batch(console).words(batch, line -> DutyView.of(answer(line.strip(), shipment)));
    }
    if (code.isEmpty()) {
      throw new Refused(
          ErrorCode.USAGE, "请给出编码，例如 duty 9004.10 --to JP。", "Give a code: duty 9004.10 --to JP.");
    }
    var answer = answer(code, shipment);
    console
        .out()
        .println(
            json ? Json.line(DutyView.of(answer)) : DutyText.full(answer, language(), names()));
    return 0;
  }

  private AgreementNames names() {
    return AgreementNames.of(services.library().knowledge().agreements());
  }

  private DutyAnswer answer(String asked, Shipment shipment) {
    var day =
        on != null
            ? on
            : LocalDate.ofInstant(services.clock().instant(), services.settings().zone());
    return services
        .duties()
        .get(asked, to, value == null && quantity == null ? Shipment.UNKNOWN : shipment, day);
  }

  private Language language() {
    return Language.find(lang).orElseGet(() -> Language.of(to + code));
  }
}
