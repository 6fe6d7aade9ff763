package org.oumao.chain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Words;
import org.oumao.sheet.Sheet;

/** Takes typed values out of one row and names each cell that holds none. */
final class Cells {
  static final Words WORDS = new Words("org.oumao.chain.chain");

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?(T00:00)?");
  private static final Pattern AMOUNT =
      Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final int LONGEST_AMOUNT = 20;
  private static final int MOST_DECIMALS = 4;
  private static final Set<String> ISO_4217 =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> CURRENCIES =
      Map.of("RMB", "CNY", "人民币", "CNY", "元", "CNY", "美元", "USD", "欧元", "EUR");

  private final Columns columns;
  private final Sheet.Row row;
  private final List<RowFault> faults;
  private final int before;

  Cells(Columns columns, Sheet.Row row, List<RowFault> faults) {
    this.columns = columns;
    this.row = row;
    this.faults = faults;
    this.before = faults.size();
  }

  /** Whether every value taken so far was good. */
  boolean clean() {
    return faults.size() == before;
  }

  void fault(String column, String key, Object... values) {
    faults.add(new RowFault(row.number(), column, WORDS.both(key, values)));
  }

  private String cell(String column) {
    return row.cell(columns.place(column));
  }

  /** A cell that may be empty, at most so many characters. */
  String optional(String column, int longest) {
    var text = cell(column);
    if (text.length() > longest) {
      fault(column, "fault.long", longest);
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
      fault(column, "fault.control");
    }
    return text;
  }

  /** A cell that holds something. */
  String text(String column, int longest) {
    var text = optional(column, longest);
    if (text.isEmpty()) {
      fault(column, "fault.empty");
    }
    return text;
  }

  /** One of the words that the reader knows, by its code or its Chinese name. */
  <E extends Enum<E>> E oneOf(String column, E[] values, Function<E, String> code) {
    var text = cell(column).toLowerCase(Locale.ROOT);
    for (var v : values) {
      var key = column + "." + code.apply(v);
      if (text.equals(code.apply(v))
          || List.of(WORDS.both(key).zh().split("/", -1)).contains(text)
          || WORDS.both(key).en().toLowerCase(Locale.ROOT).equals(text)) {
        return v;
      }
    }
    fault(column, "fault." + column, shown(cell(column)));
    return values[0];
  }

  /** A day, written as offices write it. */
  LocalDate date(String column) {
    var text = cell(column);
    var m = DATE.matcher(text);
    if (m.matches()) {
      try {
        return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
      } catch (DateTimeException e) {
        fault(column, "fault.no-such-day", text);
        return LocalDate.EPOCH;
      }
    }
    fault(column, text.isEmpty() ? "fault.empty" : "fault.date", shown(text));
    return LocalDate.EPOCH;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** A whole number of at least 0; 0 where the cell is empty. */
  int count(String column) {
    var text = cell(column);
    if (text.isEmpty()) {
      return 0;
    }
    if (COUNT.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    fault(column, "fault.count", shown(text));
    return 0;
  }

  /** An amount of at least 0, thousands with or without commas. */
  BigDecimal amount(String column) {
    var text = cell(column);
    if (AMOUNT.matcher(text).matches() && text.length() <= LONGEST_AMOUNT) {
      var amount = new BigDecimal(text.replace(",", ""));
      if (amount.scale() <= MOST_DECIMALS) {
        return amount;
      }
    }
    fault(column, text.isEmpty() ? "fault.empty" : "fault.amount", shown(text));
    return BigDecimal.ZERO;
  }

  /** An ISO 4217 code. */
  String currency(String column) {
    var text = cell(column).toUpperCase(Locale.ROOT);
    var code = CURRENCIES.getOrDefault(text, text);
    if (ISO_4217.contains(code)) {
      return code;
    }
    fault(column, text.isEmpty() ? "fault.empty" : "fault.currency", shown(text));
    return "CNY";
  }

  /** Yes or no; no where the cell is empty. */
  boolean yes(String column) {
    var text = cell(column).toLowerCase(Locale.ROOT);
    return List.of("yes", "y", "true", "1", "是", "同意", "√").contains(text);
  }

  /** The credit code in a cell; the message says what is wrong with it. */
  String creditCode(String column) {
    return creditCode(column, cell(column));
  }

  /** The credit code in a part of a cell. */
  String creditCode(String column, String text) {
    var code = CreditCode.fold(text);
    var flaw = CreditCode.flaw(code);
    if (flaw != CreditCode.Flaw.NONE) {
      fault(
          column,
          text.isEmpty() ? "fault.empty" : "fault.code." + flaw.name().toLowerCase(Locale.ROOT),
          shown(text),
          code.length());
    }
    return code;
  }

  /** So much of a cell as a message can show. */
  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  static Bilingual say(String key, Object... values) {
    return WORDS.both(key, values);
  }
}
