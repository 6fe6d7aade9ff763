package org.oumao.duty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The tables of all countries, each read when first asked for. Thread-safe. */
public final class DutyTables {
  private final List<String> countries;
  private final Function<String, DutyTable> reader;
  private final Map<String, DutyTable> read = new ConcurrentHashMap<>();

  /**
   * @param countries ISO codes of the countries that have a table
   * @param reader reads one of them
   */
  public DutyTables(List<String> countries, Function<String, DutyTable> reader) {
    this.countries = List.copyOf(countries);
    this.reader = reader;
  }

  /** ISO codes of the countries that have a table. */
  public List<String> countries() {
    return countries;
  }

  /** The country's table; empty when we have none. */
  public Optional<DutyTable> find(String iso) {
    return countries.contains(iso)
        ? Optional.of(read.computeIfAbsent(iso, reader))
        : Optional.empty();
  }
}
