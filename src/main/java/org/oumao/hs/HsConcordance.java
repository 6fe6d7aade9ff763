package org.oumao.hs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * How the codes of one edition went over into the next, 2007 to 2012 to 2017 to 2022, in both
 * directions. A code that was divided has several successors, one that was merged several
 * ancestors: all are given, none is picked. Pairs into catch-all codes are left out where others
 * are there. Immutable; thread-safe.
 */
public final class HsConcordance {
  private final Step from2007;
  private final Step from2012;
  private final Step from2017;

  /**
   * @param from2007 columns from, to, relation, catchall, choice, note
   * @param from2012 likewise
   * @param from2017 likewise
   */
  public HsConcordance(CodedRows from2007, CodedRows from2012, CodedRows from2017) {
    this.from2007 = new Step(from2007);
    this.from2012 = new Step(from2012);
    this.from2017 = new Step(from2017);
  }

  /** One step between two editions, sorted both ways. */
  private static final class Step {
    private final HsLink[] byFrom;
    private final HsLink[] byTo;

    Step(CodedRows rows) {
      byFrom = new HsLink[rows.size()];
      for (int i = 0; i < byFrom.length; i++) {
        var r = rows.row(i);
        byFrom[i] =
            new HsLink(
                new HsCode(r.code()),
                new HsCode(r.get("to").replace(".", "")),
                r.get("catchall").equals("y"));
      }
      byTo = byFrom.clone();
      Arrays.sort(byTo, Comparator.comparing(HsLink::to));
    }

    List<HsLink> from(HsCode code) {
      return under(byFrom, code, true);
    }

    List<HsLink> to(HsCode code) {
      return under(byTo, code, false);
    }

    private static List<HsLink> under(HsLink[] links, HsCode code, boolean from) {
      int low = 0;
      int high = links.length;
      while (low < high) {
        int mid = (low + high) >>> 1;
        if (side(links[mid], from).compareTo(code) < 0) {
          low = mid + 1;
        } else {
          high = mid;
        }
      }
      var found = new ArrayList<HsLink>();
      for (int i = low; i < links.length && code.covers(side(links[i], from)); i++) {
        found.add(links[i]);
      }
      return found;
    }

    private static HsCode side(HsLink link, boolean from) {
      return from ? link.from() : link.to();
    }
  }

  /**
   * What a code of an older edition became in HS 2022, in the order of codes; at the same level as
   * the code (a heading gives headings). Empty for editions we have no concordance of.
   */
  public List<HsCode> successors(HsCode code, HsEdition edition) {
    return switch (edition) {
      case HS2022 -> List.of(code);
      case HS2017 -> level(code, successorsIn(from2017, List.of(code)));
      case HS2012 -> level(code, successorsIn(from2017, successorsIn(from2012, List.of(code))));
      case HS2007 ->
          level(
              code,
              successorsIn(
                  from2017, successorsIn(from2012, successorsIn(from2007, List.of(code)))));
    };
  }

  /**
   * The codes of an older edition that a code of HS 2022 stems from, in the order of codes; at the
   * same level as the code.
   */
  public List<HsCode> ancestors(HsCode code, HsEdition edition) {
    return switch (edition) {
      case HS2022 -> List.of(code);
      case HS2017 -> level(code, ancestorsIn(from2017, List.of(code)));
      case HS2012 -> level(code, ancestorsIn(from2012, ancestorsIn(from2017, List.of(code))));
      case HS2007 ->
          level(
              code,
              ancestorsIn(from2007, ancestorsIn(from2012, ancestorsIn(from2017, List.of(code)))));
    };
  }

  /** The pairs from a code of HS 2017 (or of a heading) to HS 2022, catch-all ones included. */
  public List<HsLink> linksFrom2017(HsCode code) {
    return from2017.from(code);
  }

  private static Collection<HsCode> successorsIn(Step step, Collection<HsCode> codes) {
    var found = new TreeSet<HsCode>();
    for (var c : codes) {
      ordinary(step.from(c)).forEach(l -> found.add(l.to()));
    }
    return found;
  }

  private static Collection<HsCode> ancestorsIn(Step step, Collection<HsCode> codes) {
    var found = new TreeSet<HsCode>();
    for (var c : codes) {
      ordinary(step.to(c)).forEach(l -> found.add(l.from()));
    }
    return found;
  }

  private static List<HsLink> ordinary(List<HsLink> links) {
    var ordinary = links.stream().filter(l -> !l.catchall()).toList();
    return ordinary.isEmpty() ? links : ordinary;
  }

  private static List<HsCode> level(HsCode asked, Collection<HsCode> codes) {
    int digits = asked.digits().length();
    return codes.stream()
        .map(c -> new HsCode(c.digits().substring(0, Math.min(digits, 6))))
        .distinct()
        .toList();
  }
}
