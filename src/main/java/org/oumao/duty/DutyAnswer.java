package org.oumao.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.oumao.agreement.Country;
import org.oumao.fact.Bilingual;

/**
 * The duty of a code in a country: every line of its tariff under the code.
 *
 * @param code the code asked for
 * @param to the country asked for; its table may be its customs union's
 * @param source the table
 * @param lines at least one
 * @param shipment what is shipped, to compute savings
 * @param on the day of import
 * @param notes what should be said once, beside what each line warns of
 */
public record DutyAnswer(
    TariffCode code,
    Country to,
    DutySource source,
    List<TariffLine> lines,
    Shipment shipment,
    LocalDate on,
    List<Bilingual> notes) {

  public DutyAnswer {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /** What the best preference saves on a line; empty when none can be used. */
  public Optional<DutySaving> saving(TariffLine line) {
    return DutySaving.on(line, shipment, source.currency());
  }
}
