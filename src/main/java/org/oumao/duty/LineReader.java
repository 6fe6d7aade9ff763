package org.oumao.duty;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Percent;
import org.oumao.hs.CodedRow;

/** Turns a row of a country's table into a line, with what must be said beside its rates. */
final class LineReader {
  private static final Bilingual NO_CONDITION = new Bilingual("", "");

  private final DutySource source;
  private final List<String> languages;

  LineReader(DutySource source, List<String> columns) {
    this.source = source;
    this.languages = columns.stream().filter(c -> c.length() == 2).toList();
  }

  TariffLine read(CodedRow row) {
    var flags = Set.of(row.get("flags").isEmpty() ? new String[0] : row.get("flags").split(" "));
    var mfn = DutyRate.of(row.get("mfn"), row.get("mfn_pct"));
    var warnings = new ArrayList<DutyWarning>();
    var preferences = new ArrayList<Preference>();
    var without = new ArrayList<String>();
    for (var agreement : source.preferences().keySet()) {
      var rate = DutyRate.of(row.get(agreement), row.get(agreement + "_pct"));
      if (rate.isPresent()) {
        preferences.add(preference(agreement, rate, mfn, flags));
      } else {
        without.add(agreement);
      }
    }
    preferences.sort(BEST_FIRST);
    if (!mfn.isPresent()) {
      warnings.add(noMfn());
    }
    lineWarnings(flags, warnings);
    warnings.addAll(source.warnings());
    return new TariffLine(
        row.code(),
        description(row),
        condition(row.get("condition")),
        mfn,
        preferences,
        without,
        vat(row.get("vat")),
        warnings,
        additional(row));
  }

  /** The lowest number first, rates without a number last, otherwise as the table has them. */
  static final Comparator<Preference> BEST_FIRST =
      Comparator.comparing(
          p -> p.rate().percent().map(Percent::value).orElse(null),
          Comparator.nullsLast(Comparator.naturalOrder()));

  private Map<String, String> description(CodedRow row) {
    var found = new LinkedHashMap<String, String>();
    for (var l : languages) {
      if (!row.get(l).isEmpty()) {
        found.put(l, row.get(l));
      }
    }
    return found;
  }

  private Bilingual condition(String words) {
    return words.isEmpty()
        ? NO_CONDITION
        : source.words().getOrDefault(words, new Bilingual(words, words));
  }

  private static DutyRate vat(String text) {
    return text.isEmpty() ? DutyRate.NONE : DutyRate.of(text, plainNumber(text));
  }

  private static String plainNumber(String text) {
    return text.matches("\\d+(\\.\\d+)?%") ? text.substring(0, text.length() - 1) : "";
  }

  private Preference preference(String agreement, DutyRate rate, DutyRate mfn, Set<String> flags) {
    var warnings = new ArrayList<DutyWarning>();
    boolean excluded = agreement.equals("acfta") && flags.contains("china-excluded");
    if (excluded) {
      warnings.add(chinaExcluded());
    } else if (notBelow(rate, mfn)) {
      warnings.add(mfnApplies());
    }
    if (agreement.equals("acfta") && flags.contains("china-may-be-excluded")) {
      warnings.add(chinaMayBeExcluded());
    }
    if (agreement.equals("acfta") && flags.contains("acfta-sublines")) {
      warnings.add(sublines());
    }
    switch (source.citationOf(agreement).verified()) {
      case UNVERIFIED -> warnings.add(notVerified());
      case TEXT, OFFICIAL, SECONDARY -> {}
    }
    return new Preference(agreement, excluded ? new DutyRate(rate.text(), null) : rate, warnings);
  }

  /**
   * Whether MFN is at least as good for sure and better in some case: the preference's number is
   * above MFN's, or MFN is free and the preference is not, or the tariff prints it in brackets,
   * which says that it isn't below the general rate.
   */
  private static boolean notBelow(DutyRate rate, DutyRate mfn) {
    if (rate.plain() != null && mfn.plain() != null) {
      return rate.plain().compareTo(mfn.plain()) > 0;
    }
    return rate.text().startsWith("(") || mfn.isFree();
  }

  private static void lineWarnings(Set<String> flags, List<DutyWarning> warnings) {
    if (flags.contains("china-excluded")) {
      warnings.add(chinaExcluded());
    }
    if (flags.contains("china-may-be-excluded")) {
      warnings.add(chinaMayBeExcluded());
    }
    if (flags.contains("acfta-excluded")) {
      warnings.add(
          DutyWarning.of(
              "no-concession",
              "越南第 118/2022 号法令对该税目不给任何国家 ACFTA 税率（标 *）。",
              "Viet Nam's Decree 118/2022 gives no country an ACFTA rate on this line (“*”)."));
    }
    if (flags.contains("mfn-2023")) {
      warnings.add(
          DutyWarning.of(
              "old-edition",
              "2026 年汇编无此税目的最惠国税率，所列为第 26/2023 号法令的税率（2023-07-15 起），请核对。",
              "The 2026 compilation has no MFN rate here; shown is the rate of Decree 26/2023"
                  + " (since 2023-07-15): please check."));
    }
    if (flags.contains("trade-remedy")) {
      warnings.add(
          DutyWarning.of(
              "trade-remedy",
              "英国 2021 年对该税目有贸易救济措施（税率未含），请核对是否针对中国。",
              "The UK had a trade remedy on this line in 2021 (not in the rate): check whether it"
                  + " concerns China."));
    }
    if (flags.contains("suspension")) {
      warnings.add(
          DutyWarning.of(
              "suspension",
              "英国 2021 年对该税目有暂停征税安排，请核对现状。",
              "The UK had a tariff suspension on this line in 2021: check whether it still holds."));
    }
    if (flags.contains("quota")) {
      warnings.add(
          DutyWarning.of(
              "quota",
              "英国 2021 年对该税目有自主关税配额，请核对现状。",
              "The UK had an autonomous tariff quota on this line in 2021: check whether it still"
                  + " holds."));
    }
    if (flags.contains("mark")) {
      warnings.add(
          DutyWarning.of(
              "applied-may-differ",
              "税率后带标记（BK 资本货物、BIT 信息产品、#、** 或 (*)），实际税率可能不同。",
              "The rate bears a mark (BK capital goods, BIT informatics, #, ** or (*)): the rate"
                  + " applied may differ."));
    }
  }

  static DutyWarning noMfn() {
    return DutyWarning.of(
        DutyWarning.NOT_IN_TABLE,
        "我们的表里没有该税目的最惠国税率（可能是配额、从量或复合税），请向进口国海关核对。",
        "Our table has no MFN rate for this line (it may be a quota, specific or compound duty):"
            + " check with the importer's customs.");
  }

  private static DutyWarning chinaExcluded() {
    return DutyWarning.of(
        DutyWarning.CHINA_EXCLUDED,
        "越南的 ACFTA 税率在该税目上把中国排除在外：中国货物不能享受，不论印的是多少。",
        "Viet Nam excludes China from ACFTA on this line: Chinese goods get no ACFTA rate, whatever"
            + " rate is printed.");
  }

  private static DutyWarning chinaMayBeExcluded() {
    return DutyWarning.of(
        "china-may-be-excluded",
        "该税目的一个十位子目（4810.14.10.10，心电图、超声、肺量计、脑电图和胎心监护用纸）排除中国，其余大概率可用，请核对。",
        "One ten-digit subline (4810.14.10.10, paper for ECG, ultrasound, spirometer, EEG and"
            + " foetal monitors) excludes China; the rest is probable: please check.");
  }

  private static DutyWarning sublines() {
    return DutyWarning.of(
        "sublines",
        "法令把该税目再分为十位子目，ACFTA 税率可能不同，请核对。",
        "The decree divides this line into ten-digit sublines whose ACFTA rates may differ: please"
            + " check.");
  }

  private static DutyWarning notVerified() {
    return DutyWarning.of(
        DutyWarning.NOT_VERIFIED,
        "该税率来自私人汇编，未经核实（未说明取自哪个缔约方的一栏），请核对。",
        "This rate comes from a private compilation and is not verified (it doesn't say which"
            + " partner's column it took): please check.");
  }

  private static DutyWarning mfnApplies() {
    return DutyWarning.of(
        DutyWarning.MFN_APPLIES,
        "该协定税率不低于最惠国税率，适用最惠国税率即可，不必办证。",
        "This preference is not below MFN: MFN applies, no certificate is needed.");
  }

  private static List<AdditionalDuty> additional(CodedRow row) {
    var found = new ArrayList<AdditionalDuty>();
    measures(row.get("s301"), "", found);
    for (var entry : row.get("s301_10digit").split("\\|")) {
      int is = entry.indexOf('=');
      if (is > 0) {
        measures(entry.substring(is + 1), entry.substring(0, is), found);
      }
    }
    return found;
  }

  /** Reads {@code L3:25}, {@code L4B:0} or {@code 4Y:25@2024-09-27,50@2026-01-01}. */
  private static void measures(String text, String line, List<AdditionalDuty> found) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return;
    }
    var list = text.substring(0, colon);
    for (var rate : text.substring(colon + 1).split(",")) {
      int at = rate.indexOf('@');
      var number = at < 0 ? rate : rate.substring(0, at);
      LocalDate from = null;
      try {
        from = at < 0 ? null : LocalDate.parse(rate.substring(at + 1));
      } catch (DateTimeParseException e) {
        found.add(new AdditionalDuty("section-301", list + ":" + rate, null, null, line));
        continue;
      }
      found.add(
          new AdditionalDuty("section-301", list + ":" + rate, Percent.of(number), from, line));
    }
  }
}
