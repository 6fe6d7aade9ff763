package org.oumao.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.oumao.chain.ChainChief;
import org.oumao.chain.CompanySize;
import org.oumao.chain.ImportKind;
import org.oumao.chain.ProjectState;
import org.oumao.chain.RowFault;

/**
 * One field of the form that adds a row.
 *
 * @param name the column
 * @param type of the input: {@code text}, {@code date}, {@code number}, {@code area}, {@code
 *     choice}
 * @param choices codes and names, for a choice
 * @param value what stands in it
 * @param fault what is wrong with it, or empty
 */
public record Field(
    String name,
    String label,
    String type,
    List<Choice> choices,
    String value,
    String fault,
    boolean required) {

  /** One of a few values. */
  public record Choice(String code, String name) {}

  static Field of(
      String column,
      ImportKind kind,
      Map<String, String> given,
      List<RowFault> faults,
      Visit v,
      boolean required) {
    var fault =
        faults.stream()
            .filter(f -> f.column().equals(column))
            .map(f -> v.in(f.message()))
            .findFirst()
            .orElse("");
    boolean mayBeEmpty = column.equals("capacity") || column.equals("district") && isChiefs(kind);
    return new Field(
        column,
        v.chainWord("column." + column),
        type(column),
        choices(column, v),
        given.getOrDefault(column, proposal(column, kind, v)),
        fault,
        required && !mayBeEmpty);
  }

  private static boolean isChiefs(ImportKind kind) {
    return kind == ImportKind.CHIEFS;
  }

  private static String type(String column) {
    return switch (column) {
      case "date" -> "date";
      case "capacity", "registered", "attended" -> "number";
      case "level", "size", "state", "consent" -> "choice";
      case "what", "result", "products" -> "area";
      default -> "text";
    };
  }

  private static List<Choice> choices(String column, Visit v) {
    return switch (column) {
      case "level" -> choices(ChainChief.Level.values(), ChainChief.Level::code, "level.", v);
      case "size" -> choices(CompanySize.values(), CompanySize::code, "size.", v);
      case "state" -> choices(ProjectState.values(), ProjectState::code, "state.", v);
      case "consent" -> List.of(new Choice("", v.t("no")), new Choice("yes", v.t("yes")));
      default -> List.of();
    };
  }

  private static <E> List<Choice> choices(
      E[] values, java.util.function.Function<E, String> code, String key, Visit v) {
    return Arrays.stream(values)
        .map(e -> new Choice(code.apply(e), v.chainWord(key + code.apply(e))))
        .toList();
  }

  /** What most rows hold, so that it need not be typed. */
  private static String proposal(String column, ImportKind kind, Visit v) {
    return switch (column) {
      case "date" -> v.today().toString();
      case "currency" -> "CNY";
      case "who" -> v.member().name();
      case "id" ->
          (kind == ImportKind.PROJECTS ? "P" : "A")
              + v.today().toString().replace("-", "")
              + "-"
              + Long.toString(v.now().toEpochMilli() % 100_000_000, 36);
      default -> "";
    };
  }
}
