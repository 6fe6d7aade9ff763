package org.oumao.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.oumao.fact.Money;
import org.oumao.fact.Percent;

/**
 * What the city reports of its chains.
 *
 * @param scope what they were asked for
 * @param chiefs posts of chiefs, whatever the period
 * @param activities docking activities held in the period
 * @param projectsSigned projects signed in the period, delivered ones included
 * @param orderVolume their amounts, one a currency, never added across currencies
 * @param companiesServed firms that a service report of the period names, each once
 * @param companiesSme those of them that are micro, small or medium
 */
public record Figures(
    Scope scope,
    long chiefs,
    long activities,
    long projectsSigned,
    List<Money> orderVolume,
    long companiesServed,
    long companiesSme) {
  private static final String HOME_CURRENCY = "CNY";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public Figures {
    orderVolume = List.copyOf(orderVolume);
  }

  /**
   * @param chain id of a chain, or empty for all
   * @param district a district, or empty for the whole city
   */
  public record Scope(Period period, String chain, String district) {
    /** Everything. */
    public static final Scope ALL = new Scope(Period.ALWAYS, "", "");
  }

  /** The order volume in yuan; zero where there is none. */
  public Money yuan() {
    return orderVolume.stream()
        .filter(m -> m.currency().equals(HOME_CURRENCY))
        .findFirst()
        .orElse(new Money(BigDecimal.ZERO, HOME_CURRENCY));
  }

  /** The order volume in other currencies. */
  public List<Money> elsewhere() {
    return orderVolume.stream().filter(m -> !m.currency().equals(HOME_CURRENCY)).toList();
  }

  /** The share of SMEs among the firms served, rounded half up; empty where none was served. */
  public Optional<Percent> smeShare() {
    return companiesServed == 0
        ? Optional.empty()
        : Optional.of(
            new Percent(
                new BigDecimal(companiesSme)
                    .multiply(HUNDRED)
                    .divide(new BigDecimal(companiesServed), 2, RoundingMode.HALF_UP)));
  }
}
