package org.oumao.origin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the cheapest choice of items that reaches a needed sum of cost and a needed sum of gain:
 * exactly for up to thirty items, by meeting in the middle; beyond that a good choice, not proven
 * the cheapest.
 */
final class SubsetSearch {
  static final int EXACT = 30;

  private final long[] cost;
  private final long[] gain;
  private final long needCost;
  private final long needGain;

  private SubsetSearch(long[] cost, long[] gain, long needCost, long needGain) {
    this.cost = cost;
    this.gain = gain;
    this.needCost = needCost;
    this.needGain = needGain;
  }

  /** One item; both figures at least 0. */
  record Item(BigDecimal cost, BigDecimal gain) {}

  /** One half's choice. */
  private record Choice(long cost, long gain, int bits) {
    int count() {
      return Integer.bitCount(bits);
    }
  }

  /**
   * The places of the chosen items in order, the fewest among equally cheap ones; empty when all of
   * them together don't suffice.
   */
  static Optional<List<Integer>> cheapest(
      List<Item> items, BigDecimal needCost, BigDecimal needGain) {
    int costScale =
        Math.max(needCost.scale(), items.stream().mapToInt(i -> i.cost().scale()).max().orElse(0));
    int gainScale =
        Math.max(needGain.scale(), items.stream().mapToInt(i -> i.gain().scale()).max().orElse(0));
    var search =
        new SubsetSearch(
            items.stream().mapToLong(i -> scaled(i.cost(), costScale)).toArray(),
            items.stream().mapToLong(i -> scaled(i.gain(), gainScale)).toArray(),
            Math.max(0, scaled(needCost, costScale)),
            Math.max(0, scaled(needGain, gainScale)));
    return items.size() <= EXACT ? search.exact() : search.greedy();
  }

  private static long scaled(BigDecimal value, int scale) {
    return value.movePointRight(Math.max(0, scale)).longValueExact();
  }

  private Optional<List<Integer>> exact() {
    int half = cost.length / 2;
    var left = choices(0, half);
    var right = choices(half, cost.length);
    Arrays.sort(right, Comparator.comparingLong(Choice::cost).thenComparingInt(Choice::count));
    var most = new long[2 * tree(right.length)];
    int leaves = most.length / 2;
    Arrays.fill(most, Long.MIN_VALUE);
    for (int i = 0; i < right.length; i++) {
      most[leaves + i] = right[i].gain();
    }
    for (int i = leaves - 1; i > 0; i--) {
      most[i] = Math.max(most[2 * i], most[2 * i + 1]);
    }
    long bestCost = Long.MAX_VALUE;
    int bestCount = Integer.MAX_VALUE;
    long best = -1;
    for (var l : left) {
      int from = lowerBound(right, needCost - l.cost());
      int i = first(most, leaves, from, needGain - l.gain());
      if (i >= 0 && i < right.length) {
        long c = l.cost() + right[i].cost();
        int n = l.count() + right[i].count();
        if (c < bestCost || c == bestCost && n < bestCount) {
          bestCost = c;
          bestCount = n;
          best = (long) right[i].bits() << half | l.bits();
        }
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    var found = new ArrayList<Integer>();
    for (int i = 0; i < cost.length; i++) {
      if ((best >> i & 1) == 1) {
        found.add(i);
      }
    }
    return Optional.of(found);
  }

  private Choice[] choices(int from, int to) {
    var all = new Choice[1 << (to - from)];
    all[0] = new Choice(0, 0, 0);
    for (int i = 0; i < to - from; i++) {
      int size = 1 << i;
      for (int j = 0; j < size; j++) {
        var c = all[j];
        all[size + j] =
            new Choice(
                Math.addExact(c.cost(), cost[from + i]),
                Math.addExact(c.gain(), gain[from + i]),
                c.bits() | size);
      }
    }
    return all;
  }

  private static int tree(int leaves) {
    return Integer.highestOneBit(Math.max(1, 2 * leaves - 1));
  }

  private static int lowerBound(Choice[] sorted, long cost) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sorted[mid].cost() < cost) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** The first place from a place on whose gain is enough; −1 when none. */
  private static int first(long[] most, int leaves, int from, long enough) {
    if (from >= leaves) {
      return -1;
    }
    int node = leaves + from;
    while (most[node] < enough) {
      while ((node & 1) == 1) {
        node >>= 1;
      }
      if (node == 0) {
        return -1;
      }
      node++;
    }
    while (node < leaves) {
      node *= 2;
      if (most[node] < enough) {
        node++;
      }
    }
    return node - leaves;
  }

  /** Takes the dearest first until it suffices, then gives back what it can. */
  private Optional<List<Integer>> greedy() {
    var order =
        java.util.stream.IntStream.range(0, cost.length)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer i) -> gain[i])
                    .thenComparingLong(i -> cost[i])
                    .reversed())
            .toList();
    var taken = new TreeSet<Integer>();
    for (int i : order) {
      if (enough(taken)) {
        break;
      }
      taken.add(i);
    }
    if (!enough(taken)) {
      return Optional.empty();
    }
    for (int i : order) {
      taken.remove(i);
      if (!enough(taken)) {
        taken.add(i);
      }
    }
    return Optional.of(List.copyOf(taken));
  }

  private boolean enough(TreeSet<Integer> taken) {
    long c = 0;
    long g = 0;
    for (int i : taken) {
      c += cost[i];
      g += gain[i];
    }
    return c >= needCost && g >= needGain;
  }
}
