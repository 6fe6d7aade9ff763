package org.oumao.chain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oumao.sheet.Sheet;

/**
 * Takes tables of chiefs, firms, activities, projects and services in. Good rows are taken, bad
 * ones named by row and column; a row seen before is skipped; a row about something that stands
 * already takes its place. The desk's forms come this way too, as tables of one row. Thread-safe.
 */
public final class ChainImport {
  private static final int MOST_WARNINGS = 1_000;

  private final IndustryChains chains;
  private final ChainRegister register;
  private final Clock clock;

  public ChainImport(IndustryChains chains, ChainRegister register, Clock clock) {
    this.chains = chains;
    this.register = register;
    this.clock = clock;
  }

  /**
   * Takes the rows in.
   *
   * @param dryRun only say what would become of them
   */
  public ImportReport run(ImportKind kind, Sheet sheet, boolean dryRun, Editor by) {
    var columns = new Columns(kind, sheet);
    if (!columns.faults().isEmpty()) {
      return new ImportReport(kind, 0, 0, 0, columns.faults(), List.of());
    }
    var sorted = new Sorting(kind, columns);
    sorted.read(sheet);
    sorted.dropStrangers(by);
    sorted.compare();
    var report = sorted.report();
    if (!dryRun && report.imported() + report.updated() > 0) {
      register.take(
          new Intake(
              kind, sorted.added, sorted.changed, sorted.chains(), by.name(), clock.instant()));
    }
    return report;
  }

  /** The rows of one table on their way to being new, changed, seen before or wrong. */
  private final class Sorting {
    private final ImportKind kind;
    private final Columns columns;
    private final List<RowFault> problems = new ArrayList<>();
    private final List<RowFault> warnings = new ArrayList<>();
    private final Map<String, Numbered> byKey = new LinkedHashMap<>();
    private final List<ChainRow> added = new ArrayList<>();
    private final List<ChainRow> changed = new ArrayList<>();
    private int skipped;

    Sorting(ImportKind kind, Columns columns) {
      this.kind = kind;
      this.columns = columns;
    }

    private record Numbered(int row, ChainRow value) {}

    void read(Sheet sheet) {
      var reading = new RowReading(kind, columns, chains, problems, warnings);
      for (var row : sheet.rows()) {
        reading.read(row).ifPresent(v -> keep(row.number(), v));
      }
    }

    private void keep(int row, ChainRow value) {
      var first = byKey.putIfAbsent(value.key(), new Numbered(row, value));
      if (first == null) {
        return;
      }
      if (first.value().equals(value)) {
        skipped++;
      } else {
        problem(row, kind.keyColumn(), "fault.twice", first.row());
      }
    }

    private void problem(int row, String column, String key, Object... values) {
      problems.add(new RowFault(row, column, Cells.say(key, values)));
    }

    private void warning(int row, String column, String key, Object... values) {
      if (warnings.size() < MOST_WARNINGS) {
        warnings.add(new RowFault(row, column, Cells.say(key, values)));
      }
    }

    /** Takes out rows about firms we don't know, and about chains that are not the editor's. */
    void dropStrangers(Editor by) {
      var wanted = new HashSet<String>();
      byKey.values().forEach(n -> wanted.addAll(firmsOf(n.value())));
      var known = wanted.isEmpty() ? Set.<String>of() : register.firms(wanted);
      byKey
          .values()
          .removeIf(
              n -> {
                if (!by.mayChange(n.value().chain())) {
                  problem(n.row(), "chain", "fault.not-yours", by.onlyChain());
                  return true;
                }
                for (var code : firmsOf(n.value())) {
                  if (!known.contains(code)) {
                    problem(n.row(), firmColumn(), "fault.unknown-firm", code);
                    return true;
                  }
                }
                return false;
              });
    }

    private String firmColumn() {
      return kind == ImportKind.SERVICES ? "company" : "companies";
    }

    void compare() {
      var standing = register.standing(kind, byKey.keySet());
      for (var n : byKey.values()) {
        var stands = standing.get(n.value().key());
        if (stands == null) {
          added.add(n.value());
          continue;
        }
        var value = over(stands, n.value());
        if (value.equals(stands)) {
          skipped++;
        } else {
          changed.add(value);
        }
      }
      warnOfNamesakes();
      warnOfChains();
    }

    /** The row, with what stands where the table has no column for it. */
    private ChainRow over(ChainRow stands, ChainRow row) {
      if (row instanceof Company c && stands instanceof Company s) {
        return new Company(
            c.code(),
            c.name(),
            c.size(),
            c.district(),
            c.chain(),
            columns.has("products") ? c.products() : s.products(),
            columns.has("contact") || columns.has("phone") || columns.has("consent")
                ? c.contact()
                : s.contact());
      }
      if (row instanceof DockingActivity a && stands instanceof DockingActivity s) {
        var had = s.turnout();
        var has = a.turnout();
        return new DockingActivity(
            a.id(),
            a.name(),
            a.date(),
            a.place(),
            a.chain(),
            a.capacity(),
            new DockingActivity.Turnout(
                columns.has("registered") ? has.registered() : had.registered(),
                columns.has("attended") ? has.attended() : had.attended(),
                columns.has("result") ? has.result() : had.result()));
      }
      return row;
    }

    private void warnOfNamesakes() {
      var newFirms = new LinkedHashMap<String, Company>();
      for (var row : added) {
        if (row instanceof Company c) {
          var earlier = newFirms.putIfAbsent(FirmName.fold(c.name()), c);
          if (earlier != null) {
            warning(rowOf(c), "name", "warning.namesake", earlier.name(), earlier.code());
          }
        }
      }
      if (newFirms.isEmpty()) {
        return;
      }
      register
          .namesakes(newFirms.keySet())
          .forEach(
              (name, code) -> {
                var c = newFirms.get(name);
                if (!c.code().value().equals(code)) {
                  warning(rowOf(c), "name", "warning.namesake", c.name(), code);
                }
              });
    }

    private void warnOfChains() {
      var known = register.namedChains();
      var told = new HashSet<>(known);
      for (var n : byKey.values()) {
        var chain = n.value().chain();
        if (chains.find(chain).isEmpty() && told.add(chain)) {
          warning(n.row(), "chain", "warning.new-chain", chain);
        }
      }
    }

    private int rowOf(ChainRow value) {
      return byKey.get(value.key()).row();
    }

    Set<String> chains() {
      var named = new HashSet<String>();
      added.forEach(r -> named.add(r.chain()));
      changed.forEach(r -> named.add(r.chain()));
      named.removeIf(id -> chains.find(id).isPresent());
      return named;
    }

    ImportReport report() {
      var byRow = Comparator.comparingInt(RowFault::row).thenComparing(RowFault::column);
      problems.sort(byRow);
      warnings.sort(byRow);
      return new ImportReport(kind, added.size(), changed.size(), skipped, problems, warnings);
    }
  }

  private static List<String> firmsOf(ChainRow row) {
    return switch (row) {
      case ServiceReport s -> List.of(s.company().value());
      case SignedProject p -> p.companies().stream().map(CreditCode::value).toList();
      case ChainChief c -> List.of();
      case Company c -> List.of();
      case DockingActivity a -> List.of();
    };
  }
}
