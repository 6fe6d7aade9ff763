package org.oumao.duty;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Agreements;
import org.oumao.agreement.Country;
import org.oumao.fact.Bilingual;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/** Says why a duty is not in our tables, which agreements there are, and where to look. */
final class DutyRefusals {
  private final Agreements agreements;

  DutyRefusals(Agreements agreements) {
    this.agreements = agreements;
  }

  Refused noTable(Country country) {
    if (country.iso().equals("CN")) {
      return new Refused(
          ErrorCode.NOT_IN_TABLE,
          "我们的表是外国对中国货物的进口税率，没有中国自己的进口税则；请查中国海关公布的税则。",
          "Our tables hold what other countries charge on Chinese goods, not China's own tariff:"
              + " see the tariff published by China Customs.");
    }
    var with = agreements.listWith(country.iso());
    return new Refused(
        ErrorCode.NOT_IN_TABLE,
        "我们没有"
            + country.name().zh()
            + "的关税表。"
            + (with.isEmpty()
                ? "中国与其没有生效的自贸协定，适用其最惠国税率"
                : "中国与其有" + names(with, Bilingual::zh, "、") + "，优惠税率以其降税表为准")
            + "；请查该国海关税则，或回复“转人工”由工作人员核对。",
        "We have no tariff table of "
            + country.name().en()
            + ". "
            + (with.isEmpty()
                ? "China has no trade agreement in force with it, so its MFN rate applies"
                : "China has "
                    + names(with, Bilingual::en, ", ")
                    + " with it; the preferential rate stands in its schedule")
            + ": look it up with its customs, or ask for a person and our staff will check.");
  }

  Refused noLine(TariffCode code, Country country, DutySource source) {
    var with = agreements.listWith(country.iso());
    var lacking = source.missingWords();
    return new Refused(
        ErrorCode.NOT_IN_TABLE,
        "我们的"
            + country.name().zh()
            + "关税表里没有 "
            + code
            + " 这一行"
            + (lacking.zh().isEmpty() ? "" : "（" + lacking.zh() + "）")
            + (with.isEmpty() ? "" : "，这不等于没有优惠（中国与其有" + names(with, Bilingual::zh, "、") + "）")
            + "；请查进口国海关税则，或回复“转人工”由工作人员核对。",
        "Our table of "
            + country.name().en()
            + " has no line "
            + code
            + (lacking.en().isEmpty() ? "" : " (" + lacking.en() + ")")
            + "."
            + (with.isEmpty()
                ? ""
                : " That doesn't mean there is no concession (China has "
                    + names(with, Bilingual::en, ", ")
                    + " with it).")
            + " Look it up with the importer's customs, or ask for a person and our staff will"
            + " check.");
  }

  private static String names(
      List<Agreement> with, Function<Bilingual, String> language, String between) {
    return with.stream()
        .map(a -> language.apply(a.shortName()))
        .collect(Collectors.joining(between));
  }
}
