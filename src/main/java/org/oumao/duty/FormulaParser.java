package org.oumao.duty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oumao.fact.Percent;

/**
 * Reads the forms of specific and compound rates that our tables print: {@code 25%＋63円/kg}, {@code
 * 60%又は4,800円/足のうちいずれか高い税率}, {@code 4.4¢/kg + 6%}, {@code 8.0% MIN 2.30 EUR / 100 kg}. Whatever
 * else a rate says makes it unreadable as a formula: it is then shown as printed and never guessed.
 */
final class FormulaParser {
  private static final Pattern PERCENT = Pattern.compile("([\\d.]+) ?[%％]");
  private static final Pattern YEN = Pattern.compile("([\\d.,]+)円/([\\d,]*)(\\D+)");
  private static final Pattern DOLLARS =
      Pattern.compile("\\$([\\d.,]+)(?: ?/ ?([A-Za-z.]+)| each)");
  private static final Pattern CENTS = Pattern.compile("([\\d.]+)¢(?: ?/ ?([A-Za-z.]+)| each)");
  private static final Pattern EURO_POUND =
      Pattern.compile("([\\d.,]+) ?(EUR|GBP) ?/ ?([\\d,]*) ?([A-Za-z]+)");
  private static final Pattern RUPIAH = Pattern.compile("IDR ([\\d.]+),-/([a-z]+)");
  private static final Pattern CHOICE =
      Pattern.compile("(.+?)又は(.+?)のうちいずれか(高い|低い)税率(?: ?\\| ?ただしその税率が.+を下回る場合は(.+))?");
  private static final Pattern LIMITS = Pattern.compile("(.+?)(?: MIN (.+?))?(?: MAX (.+))?");

  private FormulaParser() {}

  /**
   * @param dollar the currency that a bare dollar sign means in the rate's country
   * @return empty when the text says more than a formula of ours can
   */
  static Optional<DutyFormula> parse(String text, String dollar) {
    var t = text.strip();
    if (t.equals("無税") || t.equals("免税") || t.equalsIgnoreCase("free")) {
      return Optional.of(new DutyFormula.AdValorem(Percent.of("0")));
    }
    var choice = CHOICE.matcher(t);
    if (choice.matches()) {
      return choice(choice.group(1), choice.group(2), choice.group(3), choice.group(4), dollar);
    }
    var limits = LIMITS.matcher(t);
    if (limits.matches() && (limits.group(2) != null || limits.group(3) != null)) {
      return limited(limits.group(1), limits.group(2), limits.group(3), dollar);
    }
    return sum(t, dollar);
  }

  private static Optional<DutyFormula> choice(
      String first, String second, String which, String floor, String dollar) {
    var a = sum(first, dollar);
    var b = sum(second, dollar);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    var both = List.of(a.get(), b.get());
    DutyFormula chosen =
        which.equals("高い") ? new DutyFormula.Highest(both) : new DutyFormula.Lowest(both);
    return floor == null
        ? Optional.of(chosen)
        : sum(floor, dollar).map(f -> new DutyFormula.Highest(List.of(chosen, f)));
  }

  private static Optional<DutyFormula> limited(
      String rate, String least, String most, String dollar) {
    var found = sum(rate, dollar);
    if (found.isPresent() && least != null) {
      var inner = found.get();
      found = sum(least, dollar).map(l -> new DutyFormula.Highest(List.of(inner, l)));
    }
    if (found.isPresent() && most != null) {
      var inner = found.get();
      found = sum(most, dollar).map(m -> new DutyFormula.Lowest(List.of(inner, m)));
    }
    return found;
  }

  private static Optional<DutyFormula> sum(String text, String dollar) {
    var parts = new ArrayList<DutyFormula>();
    for (var p : text.split("\\s*[+＋]\\s*(?:\\|\\s*)?|, and ")) {
      var part = part(p.strip(), dollar);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(parts.size() == 1 ? parts.get(0) : new DutyFormula.Sum(List.copyOf(parts)));
  }

  private static Optional<DutyFormula> part(String text, String dollar) {
    var m = PERCENT.matcher(text);
    if (m.matches()) {
      return number(m.group(1)).map(n -> new DutyFormula.AdValorem(new Percent(n)));
    }
    m = YEN.matcher(text);
    if (m.matches()) {
      return specific(m.group(1), "JPY", m.group(2), m.group(3));
    }
    m = DOLLARS.matcher(text);
    if (m.matches()) {
      return specific(m.group(1), dollar, "", m.group(2) == null ? "each" : m.group(2));
    }
    m = CENTS.matcher(text);
    if (m.matches()) {
      var unit = m.group(2) == null ? "each" : m.group(2);
      return number(m.group(1))
          .flatMap(n -> specific(n.movePointLeft(2).toPlainString(), dollar, "", unit));
    }
    m = EURO_POUND.matcher(text);
    if (m.matches()) {
      return specific(m.group(1), m.group(2), m.group(3), m.group(4));
    }
    m = RUPIAH.matcher(text);
    if (m.matches()) {
      return specific(m.group(1), "IDR", "", m.group(2));
    }
    return Optional.empty();
  }

  private static Optional<DutyFormula> specific(
      String amount, String currency, String per, String unit) {
    var n = number(amount);
    var known = Quantities.find(unit);
    if (n.isEmpty() || known.isEmpty()) {
      return Optional.empty();
    }
    var count = per.isEmpty() ? Optional.of(BigDecimal.ONE) : number(per);
    return count
        .filter(c -> c.signum() > 0)
        .map(
            c ->
                new DutyFormula.Specific(
                    n.get(), currency, c.multiply(known.get().factor()), known.get().base()));
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.replace(",", "")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
