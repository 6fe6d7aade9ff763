package org.oumao.web.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.oumao.chain.Figures;

/**
 * A bar chart as figures of a drawing: the largest first, at most twelve. Immutable.
 *
 * @param height of the drawing
 */
public record Bars(List<Bar> bars, int height) {
  private static final int MOST = 12;
  private static final int WIDEST = 360;
  private static final int STEP = 30;

  public Bars {
    bars = List.copyOf(bars);
  }

  /** One bar: its top edge and its length. */
  public record Bar(String label, BigDecimal value, int top, int length) {}

  static Bars of(List<Figures> rows, ChainNames names, Function<Figures, BigDecimal> value) {
    var largest =
        rows.stream()
            .filter(f -> value.apply(f).signum() > 0)
            .sorted(Comparator.comparing(value).reversed())
            .limit(MOST)
            .toList();
    var most = largest.isEmpty() ? BigDecimal.ONE : value.apply(largest.getFirst());
    var bars = new java.util.ArrayList<Bar>();
    for (var f : largest) {
      var v = value.apply(f);
      int length =
          v.multiply(BigDecimal.valueOf(WIDEST)).divide(most, 0, RoundingMode.HALF_UP).intValue();
      bars.add(new Bar(names.of(f.scope().chain()), v, bars.size() * STEP, Math.max(2, length)));
    }
    return new Bars(bars, bars.size() * STEP);
  }
}
