package org.oumao.chain;

import java.time.LocalDate;
import java.util.List;
import org.oumao.fact.Money;

/**
 * A deal between firms of a chain and a partner, from the first lead to delivery. Only signed and
 * delivered ones count in the figures.
 *
 * @param companies the firms, by credit code
 * @param partner the other side, in words
 * @param date when it was signed, or for one not yet signed, when it was last heard of
 */
public record SignedProject(
    String id,
    String name,
    String chain,
    List<CreditCode> companies,
    String partner,
    Money amount,
    ProjectState state,
    LocalDate date)
    implements ChainRow {

  public SignedProject {
    companies = List.copyOf(companies);
  }

  /** The same project in another state since a day. */
  public SignedProject moved(ProjectState to, LocalDate day) {
    return new SignedProject(
        id, name, chain, companies, partner, amount, to, to == ProjectState.SIGNED ? day : date);
  }

  @Override
  public String key() {
    return id;
  }
}
