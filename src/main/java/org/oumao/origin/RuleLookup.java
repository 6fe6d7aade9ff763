package org.oumao.origin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oumao.agreement.Agreement;
import org.oumao.fact.Bilingual;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEdition;
import org.oumao.hs.HsNomenclature;

/**
 * Finds the rule of a code of HS 2022 in a table of any edition. Where the editions merged codes
 * with different rules, the answer carries each with the goods it holds for; none is picked
 * silently. Thread-safe.
 */
public final class RuleLookup {
  private final OriginTables tables;
  private final HsNomenclature nomenclature;

  public RuleLookup(OriginTables tables, HsNomenclature nomenclature) {
    this.tables = tables;
    this.nomenclature = nomenclature;
  }

  public OriginTables tables() {
    return tables;
  }

  public HsNomenclature nomenclature() {
    return nomenclature;
  }

  /**
   * The rule of a code.
   *
   * @param text two to ten digits; what stands behind the sixth is used where the table has
   *     national lines
   * @throws Refused {@code bad-code}, {@code unknown-code}, {@code old-code}; {@code no-rule} where
   *     neither the table nor the agreement has one
   */
  public RuleAnswer get(String text, Agreement agreement) {
    var printed = TableCode.parse(text);
    var table = tables.findTable(agreement.id());
    var answer =
        table.isPresent()
            ? inTable(printed, agreement, table.get())
            : general(checked(printed.code()), agreement);
    return answer.orElseThrow(() -> noRule(printed.code(), agreement));
  }

  /** As {@link #get}, empty instead of {@code no-rule}. */
  public Optional<RuleAnswer> find(HsCode code, Agreement agreement) {
    try {
      return Optional.of(get(code.digits(), agreement));
    } catch (Refused e) {
      if (e.code() == ErrorCode.NO_RULE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The codes of a table's edition that a code of HS 2022 stems from; at least one. */
  public List<HsCode> codesIn(HsEdition edition, HsCode code) {
    if (edition == HsEdition.HS2022 || !nomenclature.has(code)) {
      return List.of(code);
    }
    var ancestors = nomenclature.concordance().ancestors(code, edition);
    return ancestors.isEmpty() ? List.of(code) : ancestors;
  }

  private HsCode checked(HsCode code) {
    return nomenclature.get(code).code();
  }

  private Optional<RuleAnswer> inTable(TableCode printed, Agreement agreement, RuleTable table) {
    var code = printed.code();
    var edition = table.edition();
    if (!nomenclature.has(code) && !nomenclature.has(code, edition)) {
      throw nomenclature.refusal(code);
    }
    if (!printed.line().isEmpty()) {
      var line = table.findExactly(printed.line());
      if (line.isPresent() && line.get().rule().isPresent()) {
        return Optional.of(
            new RuleAnswer(
                code,
                agreement,
                edition,
                line.get().rule().get(),
                List.of(code),
                List.of(line.get()),
                false,
                line.get().citation(),
                caveat(agreement)));
      }
    }
    return code.isSubheading() ? subheading(code, agreement, table) : above(code, agreement, table);
  }

  private Optional<RuleAnswer> subheading(HsCode code, Agreement agreement, RuleTable table) {
    var edition = table.edition();
    var notes = new ArrayList<Bilingual>();
    var codes = codesIn(edition, code);
    if (!nomenclature.has(code)) {
      notes.add(
          RuleNotes.oldCode(code, edition, nomenclature.concordance().successors(code, edition)));
    } else if (!codes.equals(List.of(code))) {
      notes.add(RuleNotes.ancestors(code, edition, codes));
    }
    var byCode = new LinkedHashMap<HsCode, List<RuleRow>>();
    for (var c : codes) {
      var own = table.find(c);
      byCode.put(c, own.isPresent() ? List.of(own.get()) : table.listUnder(c.digits()));
    }
    var rows =
        byCode.values().stream().flatMap(List::stream).filter(r -> r.rule().isPresent()).toList();
    var without = byCode.entrySet().stream().filter(e -> !hasRule(e.getValue())).toList();
    if (rows.isEmpty()) {
      var note =
          byCode.values().stream().flatMap(List::stream).filter(RuleRow::hasNote).findFirst();
      if (note.isPresent()) {
        throw RuleNotes.onlyNote(code, agreement, note.get());
      }
      var above = codes.stream().flatMap(c -> table.listNotesAbove(c).stream()).findFirst();
      if (above.isPresent()) {
        throw RuleNotes.onlyNote(code, agreement, above.get());
      }
      return Optional.empty();
    }
    var rule = combined(byCode, edition);
    if (rule instanceof OriginRule.ByPart && rows.size() > 1) {
      notes.add(RuleNotes.divided(edition, byCode));
    }
    without.forEach(e -> notes.add(RuleNotes.without(edition, e.getKey(), e.getValue())));
    if (rows.get(0).code().length() > 7) {
      notes.add(RuleNotes.lines(rows));
    }
    rows.stream().filter(RuleRow::hasNote).map(RuleRow::note).distinct().forEach(notes::add);
    codes.stream()
        .flatMap(c -> table.listNotesAbove(c).stream())
        .map(RuleRow::note)
        .distinct()
        .forEach(notes::add);
    notes.addAll(caveat(agreement));
    return Optional.of(
        new RuleAnswer(
            code,
            agreement,
            edition,
            rule,
            codes,
            rows,
            false,
            rows.get(0).citation(),
            List.copyOf(new LinkedHashSet<>(notes))));
  }

  private static boolean hasRule(List<RuleRow> rows) {
    return rows.stream().anyMatch(r -> r.rule().isPresent());
  }

  /** One rule where all rows agree and each code has one, else each with the goods it holds for. */
  private static OriginRule combined(Map<HsCode, List<RuleRow>> byCode, HsEdition edition) {
    var found = new LinkedHashMap<String, OriginRule>();
    boolean complete = true;
    for (var e : byCode.entrySet()) {
      var rules = e.getValue().stream().flatMap(r -> r.rule().stream()).distinct().toList();
      complete &= !rules.isEmpty();
      for (var r : rules) {
        var line =
            rules.size() == 1
                ? e.getKey().toString()
                : e.getValue().stream()
                    .filter(row -> row.rule().equals(Optional.of(r)))
                    .map(RuleRow::code)
                    .collect(Collectors.joining(" / "));
        found.put(line, r);
      }
    }
    if (complete && found.values().stream().distinct().count() == 1) {
      return found.values().iterator().next();
    }
    return new OriginRule.ByPart(
        found.entrySet().stream()
            .map(
                e ->
                    new OriginRule.Part(
                        RuleWords.goodsOf(edition.name(), e.getKey()), e.getValue()))
            .toList());
  }

  /** A chapter or heading: one rule where all its subheadings share it, else every row under it. */
  private Optional<RuleAnswer> above(HsCode code, Agreement agreement, RuleTable table) {
    var under = new ArrayList<RuleAnswer>();
    for (var sub : subheadings(code, table.edition())) {
      try {
        subheading(sub, agreement, table).ifPresent(under::add);
      } catch (Refused e) {
        continue;
      }
    }
    if (under.isEmpty()) {
      return Optional.empty();
    }
    var rules = under.stream().map(a -> a.rule().orElseThrow()).distinct().toList();
    var rows = under.stream().flatMap(a -> a.rows().stream()).distinct().toList();
    var notes = new ArrayList<Bilingual>();
    if (rules.size() > 1) {
      notes.add(RuleNotes.several(code, rules.size()));
    }
    under.stream().flatMap(a -> a.notes().stream()).distinct().limit(12).forEach(notes::add);
    return Optional.of(
        new RuleAnswer(
            code,
            agreement,
            table.edition(),
            rules.size() == 1 ? rules.get(0) : null,
            List.of(code),
            rows,
            false,
            rows.get(0).citation(),
            notes));
  }

  private List<HsCode> subheadings(HsCode code, HsEdition edition) {
    if (!nomenclature.has(code)) {
      return nomenclature.listSubheadings(edition).stream().filter(code::covers).toList();
    }
    return nomenclature.listUnder(code).stream()
        .map(org.oumao.hs.HsEntry::code)
        .flatMap(
            c ->
                c.isSubheading()
                    ? java.util.stream.Stream.of(c)
                    : nomenclature.listUnder(c).stream().map(org.oumao.hs.HsEntry::code))
        .toList();
  }

  private Optional<RuleAnswer> general(HsCode code, Agreement agreement) {
    var terms = tables.terms(agreement.id());
    return terms
        .generalRule()
        .map(
            g -> {
              var notes = new ArrayList<Bilingual>();
              if (!g.exclusive()) {
                notes.add(RuleNotes.general(terms));
              }
              if (terms.asSigned()) {
                notes.add(RuleNotes.AS_SIGNED);
              }
              return new RuleAnswer(
                  code,
                  agreement,
                  null,
                  g.rule(),
                  List.of(code),
                  List.of(),
                  true,
                  g.citation(),
                  notes);
            });
  }

  private List<Bilingual> caveat(Agreement agreement) {
    var terms = tables.terms(agreement.id());
    return terms.hasCaveat() ? List.of(RuleNotes.sentence(terms.caveat())) : List.of();
  }

  private Refused noRule(HsCode code, Agreement agreement) {
    return RuleNotes.noRule(code, agreement, tables.terms(agreement.id()).rulesStandIn());
  }
}
