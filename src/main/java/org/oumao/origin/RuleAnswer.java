package org.oumao.origin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.agreement.Agreement;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEdition;

/**
 * The rule of a code under an agreement.
 *
 * @param hs the code asked for
 * @param in edition of the table; absent where the rule is the agreement's general one
 * @param decided the rule; absent where the codes under a chapter or heading have different rules
 * @param codes the code in the table's edition, several where the editions merged or divided it
 * @param rows the rows that it rests on; of a chapter or heading every row under it
 * @param general whether it is the agreement's general rule, its product list not being in our
 *     table
 */
public record RuleAnswer(
    HsCode hs,
    Agreement agreement,
    @Nullable HsEdition in,
    @Nullable OriginRule decided,
    List<HsCode> codes,
    List<RuleRow> rows,
    boolean general,
    Citation citation,
    List<Bilingual> notes) {

  public RuleAnswer {
    codes = List.copyOf(codes);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  public Optional<HsEdition> edition() {
    return Optional.ofNullable(in);
  }

  public Optional<OriginRule> rule() {
    return Optional.ofNullable(decided);
  }
}
