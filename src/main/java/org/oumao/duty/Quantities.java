package org.oumao.duty;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units of quantity as tariffs and people write them, led back to kg, l, m2, pair and item. */
final class Quantities {

  /**
   * A unit as so many base units.
   *
   * @param base {@code kg}, {@code l}, {@code m2}, {@code pair} or {@code item}
   */
  record Unit(String base, BigDecimal factor) {}

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          unit("kg", "kg", "1"),
          unit("公斤", "kg", "1"),
          unit("千克", "kg", "1"),
          unit("kilogram", "kg", "1"),
          unit("kilograms", "kg", "1"),
          unit("g", "kg", "0.001"),
          unit("t", "kg", "1000"),
          unit("mt", "kg", "1000"),
          unit("tonne", "kg", "1000"),
          unit("tonnes", "kg", "1000"),
          unit("吨", "kg", "1000"),
          unit("l", "l", "1"),
          unit("liter", "l", "1"),
          unit("liters", "l", "1"),
          unit("litre", "l", "1"),
          unit("litres", "l", "1"),
          unit("升", "l", "1"),
          unit("hl", "l", "100"),
          unit("kl", "l", "1000"),
          unit("m2", "m2", "1"),
          unit("㎡", "m2", "1"),
          unit("平方米", "m2", "1"),
          unit("pr", "pair", "1"),
          unit("pr.", "pair", "1"),
          unit("pair", "pair", "1"),
          unit("pairs", "pair", "1"),
          unit("足", "pair", "1"),
          unit("双", "pair", "1"),
          unit("item", "item", "1"),
          unit("items", "item", "1"),
          unit("each", "item", "1"),
          unit("piece", "item", "1"),
          unit("pieces", "item", "1"),
          unit("pcs", "item", "1"),
          unit("head", "item", "1"),
          unit("本", "item", "1"),
          unit("枚", "item", "1"),
          unit("頭", "item", "1"),
          unit("头", "item", "1"),
          unit("件", "item", "1"),
          unit("个", "item", "1"),
          unit("只", "item", "1"),
          unit("台", "item", "1"),
          unit("条", "item", "1"),
          unit("doz", "item", "12"),
          unit("doz.", "item", "12"),
          unit("dozen", "item", "12"),
          unit("打", "item", "12"));

  private Quantities() {}

  private static Map.Entry<String, Unit> unit(String name, String base, String factor) {
    return Map.entry(name, new Unit(base, new BigDecimal(factor)));
  }

  static Optional<Unit> find(String name) {
    return Optional.ofNullable(UNITS.get(name.strip().toLowerCase(Locale.ROOT)));
  }
}
