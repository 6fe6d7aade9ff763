package org.oumao.advice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Language;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsEntry;
import org.oumao.knowledge.ProductNote;
import org.oumao.knowledge.ProductQuestion;

/**
 * The goods a question speaks of.
 *
 * @param words as the user calls them, or their code
 * @param code the code to look up, 2 to 10 digits; empty when several are possible
 * @param candidates possible entries, best first
 * @param question the one question that decides between them, or null
 * @param notes section and chapter notes that bear on the name
 */
record Goods(
    String words,
    String code,
    List<HsEntry> candidates,
    @Nullable ProductQuestion question,
    List<ProductNote> notes) {

  Goods {
    candidates = List.copyOf(candidates);
    notes = List.copyOf(notes);
  }

  /** Goods named by their code. */
  static Goods ofCode(String digits) {
    return new Goods(dotted(digits), digits, List.of(), null, List.of());
  }

  boolean settled() {
    return !code.isEmpty();
  }

  Optional<ProductQuestion> ask() {
    return Optional.ofNullable(question);
  }

  /** Digits as customs prints them: {@code 90.04}, {@code 9004.10}, {@code 9004.10.0000}. */
  static String dotted(String digits) {
    if (digits.length() <= 6) {
      return HsCode.find(digits).map(HsCode::toString).orElse(digits);
    }
    return digits.substring(0, 4) + "." + digits.substring(4, 6) + "." + digits.substring(6);
  }

  /** A code with its name, short enough for a button. */
  static String label(HsEntry entry, Language language) {
    var name = language == Language.ZH ? entry.fullZh() : entry.name().en();
    var shown = name.length() > 40 ? name.substring(0, 39) + "…" : name;
    return entry.code() + " " + shown;
  }
}
