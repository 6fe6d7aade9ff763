package org.oumao.origin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Rule tables and origin terms of all agreements, each read when first asked for. Thread-safe. */
public final class OriginTables {
  private final List<String> withTable;
  private final Function<String, RuleTable> tableReader;
  private final Function<String, OriginTerms> termsReader;
  private final RuleWords words;
  private final Map<String, RuleTable> tables = new ConcurrentHashMap<>();
  private final Map<String, OriginTerms> terms = new ConcurrentHashMap<>();

  /**
   * @param withTable ids of the agreements that have a rule table
   * @param tableReader reads one of them
   * @param termsReader reads an agreement's terms, {@link OriginTerms#unknown} where it has none
   */
  public OriginTables(
      List<String> withTable,
      Function<String, RuleTable> tableReader,
      Function<String, OriginTerms> termsReader,
      RuleWords words) {
    this.withTable = List.copyOf(withTable);
    this.tableReader = tableReader;
    this.termsReader = termsReader;
    this.words = words;
  }

  /** Ids of the agreements that have a rule table. */
  public List<String> listWithTable() {
    return withTable;
  }

  public Optional<RuleTable> findTable(String agreement) {
    return withTable.contains(agreement)
        ? Optional.of(tables.computeIfAbsent(agreement, tableReader))
        : Optional.empty();
  }

  public OriginTerms terms(String agreement) {
    return terms.computeIfAbsent(agreement, termsReader);
  }

  public RuleWords words() {
    return words;
  }
}
