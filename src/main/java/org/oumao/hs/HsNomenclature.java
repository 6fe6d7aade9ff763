package org.oumao.hs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.oumao.fact.Bilingual;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/**
 * The Harmonized System of 2022 with names in Chinese and English, and the codes of older editions,
 * so that an old code is recognised. Immutable; thread-safe.
 */
public final class HsNomenclature {
  private final CodedRows current;
  private final Map<HsEdition, Supplier<CodedRows>> older;
  private final Supplier<HsConcordance> concordance;

  /**
   * @param current columns hs, en, zh, path_zh, ours
   * @param older columns hs, zh, path_zh for each older edition that is known; asked for when an
   *     old code is
   * @param concordance likewise
   */
  public HsNomenclature(
      CodedRows current,
      Map<HsEdition, Supplier<CodedRows>> older,
      Supplier<HsConcordance> concordance) {
    this.current = current;
    this.older = Map.copyOf(older);
    this.concordance = concordance;
  }

  public HsConcordance concordance() {
    return concordance.get();
  }

  /** Whether HS 2022 has the chapter, heading or subheading. */
  public boolean has(HsCode code) {
    return current.has(code.digits());
  }

  /** Whether HS 2022 has something under the two to six digits. */
  public boolean hasUnder(String digits) {
    return current.hasUnder(digits);
  }

  /** Whether the edition has the code; editions we hold no list of have none. */
  public boolean has(HsCode code, HsEdition edition) {
    return edition == HsEdition.HS2022
        ? has(code)
        : older.containsKey(edition) && older.get(edition).get().hasUnder(code.digits());
  }

  /** The newest edition that has the code; empty when none we know has it. */
  public Optional<HsEdition> newestEditionOf(HsCode code) {
    for (int i = HsEdition.values().length - 1; i >= 0; i--) {
      if (has(code, HsEdition.values()[i])) {
        return Optional.of(HsEdition.values()[i]);
      }
    }
    return Optional.empty();
  }

  public Optional<HsEntry> find(HsCode code) {
    return current.at(code.digits()).stream().findFirst().map(HsNomenclature::entry);
  }

  /**
   * The entry of a code of HS 2022.
   *
   * @throws Refused {@code old-code} when only an older edition has it, naming its successors;
   *     {@code unknown-code} when none has
   */
  public HsEntry get(HsCode code) {
    return find(code).orElseThrow(() -> refusal(code));
  }

  /** Why a code that HS 2022 lacks can't be used. */
  public Refused refusal(HsCode code) {
    var edition = newestEditionOf(code);
    if (edition.isEmpty()) {
      return new Refused(
          ErrorCode.UNKNOWN_CODE,
          "HS 2022 中没有编码 " + code + "，请核对。",
          "There is no code " + code + " in HS 2022; please check it.");
    }
    var successors = concordance().successors(code, edition.get());
    var shown = list(successors);
    var year = edition.get().name().substring(2);
    if (successors.isEmpty()) {
      return new Refused(
          ErrorCode.OLD_CODE,
          code + " 是 HS " + year + " 的编码，HS 2022 已不再使用，请按商品重新归类。",
          code + " is a code of HS " + year + " that HS 2022 no longer has: classify anew.");
    }
    return new Refused(
        ErrorCode.OLD_CODE,
        code + " 是 HS " + year + " 的编码；HS 2022 中对应 " + shown.zh() + "，请改用其中之一。",
        code
            + " is a code of HS "
            + year
            + "; in HS 2022 it became "
            + shown.en()
            + ": use one of these.");
  }

  private static Bilingual list(List<HsCode> codes) {
    var words = codes.stream().limit(8).map(HsCode::toString).toList();
    boolean more = codes.size() > 8;
    return new Bilingual(
        String.join("、", words) + (more ? " 等 " + codes.size() + " 个编码" : ""),
        String.join(", ", words) + (more ? " and others, " + codes.size() + " in all" : ""));
  }

  /** Headings of a chapter, or subheadings of a heading; none of a subheading. */
  public List<HsEntry> listUnder(HsCode code) {
    return current.under(code.digits()).stream()
        .filter(r -> r.code().length() == code.digits().length() + 2)
        .map(HsNomenclature::entry)
        .toList();
  }

  /** All entries in the order of codes. */
  public List<HsEntry> list() {
    var all = new ArrayList<HsEntry>(current.size());
    for (int i = 0; i < current.size(); i++) {
      all.add(entry(current.row(i)));
    }
    return all;
  }

  /** All subheadings of an edition. */
  public List<HsCode> listSubheadings(HsEdition edition) {
    var found = new ArrayList<HsCode>();
    if (edition != HsEdition.HS2022 && !older.containsKey(edition)) {
      return found;
    }
    var rows = edition == HsEdition.HS2022 ? current : older.get(edition).get();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.code(i).length() == 6) {
        found.add(new HsCode(rows.code(i)));
      }
    }
    return found;
  }

  /** The Chinese name that an older edition gave the code, with its path. */
  public Optional<String> findOldName(HsCode code, HsEdition edition) {
    var rows = older.get(edition);
    return rows == null
        ? Optional.empty()
        : rows.get().at(code.digits()).stream()
            .findFirst()
            .map(r -> r.get("path_zh").isEmpty() ? r.get("zh") : r.get("path_zh"))
            .filter(name -> !name.isEmpty());
  }

  private static HsEntry entry(CodedRow row) {
    return new HsEntry(
        new HsCode(row.code()),
        new Bilingual(row.get("zh"), row.get("en")),
        row.get("path_zh"),
        row.get("ours").equals("y"));
  }
}
