package org.oumao.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.oumao.fact.Bilingual;
import org.oumao.hs.CodedRows;
import org.oumao.hs.HsCode;

/** Reads the words for goods, the deciding questions and the notes of {@code products/}. */
public final class ProductFiles {
  private static final String WORDS = "products/headings.csv";
  private static final String QUESTIONS = "products/questions.csv";
  private static final String NOTES = "products/notes.csv";

  private ProductFiles() {}

  /** Everyday words in both languages. */
  public static List<ProductWord> words(Path base, Faults faults) {
    var found = new ArrayList<ProductWord>();
    new CsvFile(base, WORDS)
        .read(
            List.of("word", "hs", "lang", "note"),
            faults,
            row -> {
              var codes = codes(row.get("hs"), WORDS, row.line(), faults);
              if (row.get("word").isEmpty() || codes.isEmpty()) {
                faults.add(WORDS, row.line(), "a word needs its code");
                return;
              }
              found.add(new ProductWord(row.get("word"), codes, row.get("note")));
            });
    return found;
  }

  /** China's ten-digit lines with their short names, by code. */
  public static CodedRows chineseLines(Path base) {
    return HsFiles.rows(base, "hs/lines-cn.csv");
  }

  /** Tariffs that name goods in English, from our own tables. */
  public static List<CodedRows> englishTariffs(Path base) {
    return List.of(HsFiles.rows(base, "duties/us.csv"), HsFiles.rows(base, "duties/eu.csv"));
  }

  /** Questions that decide between headings, in the order of the file. */
  public static List<ProductQuestion> questions(Path base, Faults faults) {
    var patterns = new LinkedHashMap<String, Pattern>();
    var texts = new LinkedHashMap<String, Bilingual>();
    var options = new LinkedHashMap<String, List<ProductQuestion.Option>>();
    new CsvFile(base, QUESTIONS)
        .read(
            List.of("word_pattern", "zh", "en", "option_zh", "option_en", "hs"),
            faults,
            row -> {
              var text = new Bilingual(row.get("zh"), row.get("en"));
              var key = row.get("word_pattern") + "\n" + text.zh();
              if (!patterns.containsKey(key)) {
                patterns.put(key, pattern(row.get("word_pattern"), QUESTIONS, row.line(), faults));
                texts.put(key, text);
              }
              var codes = codes(row.get("hs"), QUESTIONS, row.line(), faults);
              options
                  .computeIfAbsent(key, k -> new ArrayList<>())
                  .add(
                      new ProductQuestion.Option(
                          new Bilingual(row.get("option_zh"), row.get("option_en")), codes));
            });
    return patterns.keySet().stream()
        .map(k -> new ProductQuestion(patterns.get(k), texts.get(k), options.get(k)))
        .toList();
  }

  /** Notes that decide against the name. */
  public static List<ProductNote> notes(Path base, Faults faults) {
    var found = new ArrayList<ProductNote>();
    new CsvFile(base, NOTES)
        .read(
            List.of("id", "pattern_zh", "pattern_en", "hs_not", "hs_yes", "zh", "en", "source"),
            faults,
            row -> {
              if (row.get("source").isEmpty()) {
                faults.add(NOTES, row.line(), "a note needs its source");
              }
              var either =
                  row.get("pattern_zh").isEmpty()
                      ? row.get("pattern_en")
                      : row.get("pattern_en").isEmpty()
                          ? row.get("pattern_zh")
                          : row.get("pattern_zh") + "|" + row.get("pattern_en");
              found.add(
                  new ProductNote(
                      row.get("id"),
                      pattern(either, NOTES, row.line(), faults),
                      codes(row.get("hs_not"), NOTES, row.line(), faults),
                      codes(row.get("hs_yes"), NOTES, row.line(), faults),
                      new Bilingual(row.get("zh"), row.get("en")),
                      row.get("source")));
            });
    return found;
  }

  /** Names every fault of the files, codes that HS 2022 lacks included. */
  static void check(Path base, Faults faults) {
    words(base, faults);
    questions(base, faults);
    notes(base, faults);
    var hs = HsFiles.rows(base, "hs/nomenclature.csv");
    exist(base, WORDS, "hs", hs, faults);
    exist(base, QUESTIONS, "hs", hs, faults);
    exist(base, NOTES, "hs_not", hs, faults);
    exist(base, NOTES, "hs_yes", hs, faults);
  }

  private static void exist(Path base, String file, String column, CodedRows hs, Faults faults) {
    // What is no code at all was named when the file was read.
    var named = new Faults();
    new CsvFile(base, file)
        .read(
            List.of(column),
            named,
            row -> {
              for (var c : codes(row.get(column), file, row.line(), named)) {
                if (!hs.has(c.digits())) {
                  faults.add(file, row.line(), c + " is no code of HS2022");
                }
              }
            });
  }

  private static List<HsCode> codes(String list, String file, int line, Faults faults) {
    var found = new ArrayList<HsCode>();
    for (var c : list.split(";")) {
      if (!c.isBlank()) {
        HsCode.find(c.strip())
            .ifPresentOrElse(found::add, () -> faults.add(file, line, "“" + c + "” is no HS code"));
      }
    }
    return found;
  }

  private static Pattern pattern(String regex, String file, int line, Faults faults) {
    try {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      faults.add(file, line, "is no regular expression: " + e.getDescription());
      return Pattern.compile("(?!)");
    }
  }
}
