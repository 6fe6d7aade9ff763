package org.oumao.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oumao.agreement.Agreements;
import org.oumao.agreement.Countries;
import org.oumao.agreement.Country;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsNomenclature;

/** Answers what duty a code bears in a country. Thread-safe. */
public final class DutyLookup {
  private final DutyTables tables;
  private final HsNomenclature nomenclature;
  private final Countries countries;
  private final DutyRefusals refusals;

  public DutyLookup(
      DutyTables tables, HsNomenclature nomenclature, Countries countries, Agreements agreements) {
    this.tables = tables;
    this.nomenclature = nomenclature;
    this.countries = countries;
    this.refusals = new DutyRefusals(agreements);
  }

  public DutyTables tables() {
    return tables;
  }

  /** Whether the country, or the customs union it belongs to, has a table. */
  public boolean hasTable(Country to) {
    return !tableCountry(to).isEmpty();
  }

  /**
   * Every line under the code.
   *
   * @param code 4 to 10 digits, dots and blanks allowed; a code of the table's own edition or of HS
   *     2022
   * @param to ISO code or name of the importing country
   * @param on the day of import
   * @throws Refused {@code bad-code}, {@code unknown-code}, {@code old-code}, {@code
   *     unknown-country}, {@code not-in-table}
   */
  public DutyAnswer get(String code, String to, Shipment shipment, LocalDate on) {
    var parsed = TariffCode.parse(code);
    var country = countries.get(to);
    var owner = tableCountry(country);
    if (owner.isEmpty()) {
      throw refusals.noTable(country);
    }
    var table = tables.find(owner).orElseThrow();
    var notes = new ArrayList<Bilingual>();
    var lines = lines(table, parsed, notes);
    if (lines.isEmpty()) {
      throw refusals.noLine(parsed, country, table.source());
    }
    tableNotes(parsed, country, table.source(), on, notes);
    return new DutyAnswer(parsed, country, table.source(), lines, shipment, on, notes);
  }

  private static void tableNotes(
      TariffCode code, Country country, DutySource source, LocalDate on, List<Bilingual> notes) {
    if (!country.iso().equals(source.country())) {
      notes.add(
          0,
          new Bilingual(
              country.name().zh() + "是欧盟成员国，适用欧盟共同关税。",
              country.name().en()
                  + " is a member of the European Union: the EU's common tariff applies."));
    }
    if (source.lacks(code.digits()) && !source.missingWords().zh().isEmpty()) {
      notes.add(
          new Bilingual(
              source.missingWords().zh() + "，" + code + " 下可能还有表外的税目。",
              source.missingWords().en()
                  + ": there may be further lines under "
                  + code
                  + " that are not in our table."));
    }
    var step = source.step();
    if (step.isPresent() && !on.isBefore(step.get())) {
      notes.add(
          new Bilingual(
              "表内是 " + source.year() + " 年的税率，" + step.get() + " 起已有变动，请核对新税率。",
              "These are the rates of "
                  + source.year()
                  + "; they changed on "
                  + step.get()
                  + ": check the new ones."));
    }
    if (on.isBefore(source.validFrom())) {
      notes.add(
          new Bilingual(
              "表内税率自 " + source.validFrom() + " 起适用，更早的税率不在表内。",
              "The rates hold from "
                  + source.validFrom()
                  + "; earlier ones are not in the table."));
    }
    notes.addAll(source.notes());
  }

  private List<TariffLine> lines(DutyTable table, TariffCode code, List<Bilingual> notes) {
    var six = code.shared();
    var edition = table.source().edition();
    boolean current = nomenclature.hasUnder(six);
    return switch (edition) {
      case HS2022 -> {
        if (!current) {
          throw refusal(six);
        }
        yield withFallback(table, code, notes);
      }
      case HS2007, HS2012, HS2017 -> {
        if (table.hasUnder(six)) {
          if (!current) {
            notes.add(oldCode(six, edition.name()));
          }
          yield withFallback(table, code, notes);
        }
        if (!current) {
          throw refusal(six);
        }
        yield ledBack(table, six, notes);
      }
    };
  }

  /** A national code of another country has only its first six digits in common with ours. */
  private static List<TariffLine> withFallback(
      DutyTable table, TariffCode code, List<Bilingual> notes) {
    var lines = table.under(code.digits());
    if (!lines.isEmpty()) {
      return lines;
    }
    for (int n = code.digits().length() - 1; n > 6; n--) {
      lines = exactly(table, code.digits().substring(0, n));
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    if (code.isNational()) {
      lines = table.under(code.shared());
      if (!lines.isEmpty()) {
        var six = TariffCode.dotted(code.shared());
        notes.add(
            new Bilingual(
                "各国编码只有前六位相同：该国税则没有 " + code.digits() + "，以下是 " + six + " 项下各行。",
                "Only the first six digits are the same in all countries: this tariff has no "
                    + code.digits()
                    + "; these are its lines under "
                    + six
                    + "."));
        return lines;
      }
    }
    return otherwise(table.source(), code);
  }

  private static List<TariffLine> exactly(DutyTable table, String digits) {
    return table.under(digits).stream().filter(l -> l.code().equals(digits)).toList();
  }

  /** What holds for a line that the table lacks, where a schedule of exceptions is complete. */
  private static List<TariffLine> otherwise(DutySource source, TariffCode code) {
    var preferences =
        source.preferences().entrySet().stream()
            .filter(e -> e.getValue().otherwise().isPresent())
            .map(e -> new Preference(e.getKey(), e.getValue().otherwise(), List.of()))
            .toList();
    if (preferences.isEmpty()) {
      return List.of();
    }
    var warnings = new ArrayList<DutyWarning>();
    warnings.add(LineReader.noMfn());
    warnings.addAll(source.warnings());
    return List.of(
        new TariffLine(
            code.digits(),
            Map.of(),
            new Bilingual("", ""),
            DutyRate.NONE,
            preferences,
            List.of(),
            DutyRate.NONE,
            warnings,
            List.of()));
  }

  /** The lines of the older codes that a code of HS 2022 stems from. */
  private List<TariffLine> ledBack(DutyTable table, String six, List<Bilingual> notes) {
    var edition = table.source().edition();
    var ancestors =
        six.length() == 5
            ? List.<HsCode>of()
            : nomenclature.concordance().ancestors(new HsCode(six), edition);
    var lines = new ArrayList<TariffLine>();
    for (var a : ancestors) {
      lines.addAll(table.under(a.digits()));
    }
    if (!lines.isEmpty()) {
      var words = ancestors.stream().map(HsCode::toString).toList();
      var year = edition.name().substring(2);
      var dotted = TariffCode.dotted(six);
      notes.add(
          new Bilingual(
              "该表用 HS "
                  + year
                  + " 编码：HS 2022 的 "
                  + dotted
                  + " 在其中对应 "
                  + String.join("、", words)
                  + (words.size() > 1 ? "，以商品决定取哪一个。" : "。"),
              "This table is in HS "
                  + year
                  + " codes: "
                  + dotted
                  + " of HS 2022 was "
                  + String.join(", ", words)
                  + (words.size() > 1 ? "; the goods decide which." : ".")));
    }
    return lines;
  }

  private static Bilingual oldCode(String six, String edition) {
    var year = edition.substring(2);
    var dotted = TariffCode.dotted(six);
    return new Bilingual(
        dotted + " 是 HS " + year + " 的编码，HS 2022 已改；该表仍用 HS " + year + "。",
        dotted
            + " is a code of HS "
            + year
            + " that HS 2022 changed; this table is still in HS "
            + year
            + ".");
  }

  private Refused refusal(String six) {
    return nomenclature.refusal(new HsCode(six.length() == 5 ? six.substring(0, 4) : six));
  }

  private String tableCountry(Country country) {
    if (tables.countries().contains(country.iso())) {
      return country.iso();
    }
    return tables.countries().contains(country.bloc()) ? country.bloc() : "";
  }
}
