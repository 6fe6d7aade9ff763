package org.oumao.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.fact.Verification;
import org.oumao.hs.CodedRow;
import org.oumao.hs.CodedRows;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEdition;

/**
 * The product-specific rules of one agreement in one HS edition. A finer row beats a coarser one: a
 * chapter's or heading's row holds for everything under it that has no row of its own. Rows are
 * parsed when asked for. Immutable; thread-safe.
 */
public final class RuleTable {
  private final String agreement;
  private final HsEdition edition;
  private final LocalDate asOf;
  private final CodedRows rows;

  /**
   * @param agreement agreement id
   * @param asOf the day the source was read
   * @param rows columns hs, rule, note, edition, source, verified, note_zh; already checked
   */
  public RuleTable(String agreement, HsEdition edition, LocalDate asOf, CodedRows rows) {
    this.agreement = agreement;
    this.edition = edition;
    this.asOf = asOf;
    this.rows = rows;
  }

  public String agreement() {
    return agreement;
  }

  public HsEdition edition() {
    return edition;
  }

  /** How many rows carry a rule. */
  public int size() {
    int n = 0;
    for (int i = 0; i < rows.size(); i++) {
      n += rows.row(i).get("rule").isEmpty() ? 0 : 1;
    }
    return n;
  }

  /** Every row in the order of codes. */
  public List<RuleRow> list() {
    var all = new ArrayList<RuleRow>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      all.add(row(rows.row(i)));
    }
    return all;
  }

  /** The row that decides for a code: its own, else its heading's, else its chapter's. */
  public Optional<RuleRow> find(HsCode code) {
    for (int n = code.digits().length(); n >= 2; n -= 2) {
      var found =
          rows.at(code.digits().substring(0, n)).stream().filter(RuleTable::decides).findFirst();
      if (found.isPresent()) {
        return found.map(this::row);
      }
    }
    return Optional.empty();
  }

  /** The rows of national lines (eight digits) or of finer codes under a code, without itself. */
  public List<RuleRow> listUnder(String digits) {
    return rows.under(digits).stream()
        .filter(r -> r.code().length() > digits.length() && decides(r))
        .map(this::row)
        .toList();
  }

  /** The row with exactly these digits. */
  public Optional<RuleRow> findExactly(String digits) {
    return rows.at(digits).stream().filter(RuleTable::decides).findFirst().map(this::row);
  }

  /** Notes of the chapter and heading above a code that stand without a rule, coarsest first. */
  public List<RuleRow> listNotesAbove(HsCode code) {
    var found = new ArrayList<RuleRow>();
    for (int n = 2; n < code.digits().length(); n += 2) {
      rows.at(code.digits().substring(0, n)).stream()
          .filter(r -> r.get("rule").isEmpty() && !r.get("note").isEmpty())
          .map(this::row)
          .forEach(found::add);
    }
    return found;
  }

  /** A chapter or heading row without a rule only carries a note; a subheading's says why. */
  private static boolean decides(CodedRow r) {
    return !r.get("rule").isEmpty() || r.code().length() >= 6;
  }

  private RuleRow row(CodedRow r) {
    var rule = r.get("rule");
    var source = r.get("source");
    int comma = source.indexOf(", ");
    return new RuleRow(
        r.get("hs"),
        rule.isEmpty() ? null : OriginRuleParser.parse(rule),
        new Bilingual(r.get("note_zh").isEmpty() ? r.get("note") : r.get("note_zh"), r.get("note")),
        Citation.ofTable(
            comma < 0 ? source : source.substring(0, comma),
            (comma < 0 ? "" : source.substring(comma + 2) + " ") + r.get("hs"),
            Verification.find(r.get("verified")).orElse(Verification.UNVERIFIED),
            asOf));
  }
}
