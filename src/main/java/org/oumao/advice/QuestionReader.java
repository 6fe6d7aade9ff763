package org.oumao.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Country;
import org.oumao.knowledge.KnowledgeBase;
import org.oumao.search.Gazetteer;
import org.oumao.search.TextFold;

/** Reads a question: names, codes and cue words. Thread-safe. */
final class QuestionReader {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.])\\d{4}(?:[. ]?\\d{2}){0,3}(?![\\d.]*\\d)|(?<!\\d)\\d{6,10}(?!\\d)");
  private static final Pattern YEAR_OR_ORDER =
      Pattern.compile("^\\s*(年|号|號|元|美元|万|美金|人民币|usd|rmb|cny|no\\.?|件|个|pcs|kg|公斤)");
  private static final Pattern CHAPTER =
      Pattern.compile("第? ?(\\d{1,2}) ?章|\\bchapter (\\d{1,2})\\b");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<![A-Za-z])(?:US|EU|GB|JP|KR|VN|AU|NZ|SG|MY|TH|CL|PE|BR|DE|FR|IT|ES|NL)(?![A-Za-z])");
  private static final Set<String> SUPERVISION =
      Set.of("0110", "1039", "1210", "1239", "9610", "9710", "9810", "0615", "0214", "4561");

  private final Gazetteer<Country> countries = new Gazetteer<>();
  private final java.util.Map<String, Country> byCode = new java.util.HashMap<>();
  private final Gazetteer<Agreement> agreements = new Gazetteer<>();
  private final Gazetteer<Set<String>> cues = new Gazetteer<>();
  private final Predicate<String> codeExists;

  /**
   * @param codeExists whether six, four or two digits are a code of any known edition
   */
  QuestionReader(KnowledgeBase kb, Predicate<String> codeExists) {
    this.codeExists = codeExists;
    for (var c : kb.countries().list()) {
      if (c.iso().equals("CN")) {
        continue;
      }
      byCode.put(c.iso(), c);
      countries.add(c.name().zh(), c);
      countries.add(c.name().en(), c);
      c.aliases().forEach(a -> countries.add(a, c));
    }
    for (var a : kb.agreements().list()) {
      agreements.add(a.name().zh(), a);
      agreements.add(a.name().en(), a);
      agreements.add(a.shortName().zh(), a);
      agreements.add(a.shortName().en(), a);
      a.aliases().forEach(x -> agreements.add(x, a));
      bilateral(kb, a);
    }
    var words = new java.util.LinkedHashMap<String, Set<String>>();
    kb.cues()
        .byCue()
        .forEach(
            (cue, list) ->
                list.forEach(
                    w ->
                        words
                            .computeIfAbsent(TextFold.fold(w), x -> new LinkedHashSet<>())
                            .add(cue)));
    words.forEach(cues::add);
  }

  /** A bilateral agreement is also called by its two parties: China-Korea, Sino-Korean. */
  private void bilateral(KnowledgeBase kb, Agreement a) {
    var partners = a.parties().stream().filter(p -> !p.country().equals("CN")).toList();
    if (partners.size() == 1 && a.usable()) {
      kb.countries()
          .find(partners.getFirst().country())
          .ifPresent(
              c -> {
                for (var name : spoken(c)) {
                  agreements.add("China-" + name, a);
                  agreements.add("China–" + name, a);
                  agreements.add(name + "-China", a);
                  agreements.add("Sino-" + name, a);
                }
              });
    }
  }

  private static List<String> spoken(Country c) {
    var names = new ArrayList<String>();
    names.add(c.name().en());
    c.aliases().stream().filter(n -> n.matches("[A-Z][A-Za-z ]+")).forEach(names::add);
    return names;
  }

  /** Names, and codes such as US or EU where they are written in capitals. */
  private List<Gazetteer.Match<Country>> namedCountries(String text, String folded) {
    var found = new ArrayList<>(countries.scan(folded));
    var m = CAPITALS.matcher(text);
    while (m.find()) {
      int at = folded.indexOf(m.group().toLowerCase(java.util.Locale.ROOT));
      var country = byCode.get(m.group());
      if (country != null && at >= 0 && found.stream().noneMatch(f -> f.value().equals(country))) {
        found.add(new Gazetteer.Match<>(country, at, at + m.group().length()));
      }
    }
    return found;
  }

  Reading read(Question question) {
    var folded = TextFold.fold(question.text());
    var covered = new boolean[folded.length()];
    var namedCountries = namedCountries(question.text(), folded);
    var namedAgreements = agreements.scan(folded);
    var found = new LinkedHashSet<String>();
    for (var m : cues.scan(folded)) {
      found.addAll(m.value());
      mark(covered, m.start(), m.end());
    }
    namedCountries.forEach(m -> mark(covered, m.start(), m.end()));
    namedAgreements.forEach(m -> mark(covered, m.start(), m.end()));
    var codes = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    readCodes(folded, found, covered, codes, wrong);
    readChapter(folded, found, covered, codes);
    return new Reading(
        question,
        folded,
        Set.copyOf(found),
        List.copyOf(namedCountries),
        List.copyOf(namedAgreements),
        List.copyOf(codes),
        List.copyOf(wrong),
        bare(folded, covered),
        rest(folded, covered));
  }

  private void readCodes(
      String folded, Set<String> cues, boolean[] covered, List<String> codes, List<String> wrong) {
    var m = NUMBER.matcher(folded);
    while (m.find()) {
      var digits = m.group().replaceAll("\\D", "");
      boolean dotted = m.group().indexOf('.') >= 0;
      if (digits.length() % 2 != 0
          || YEAR_OR_ORDER.matcher(folded.substring(m.end())).find()
          || !dotted && digits.length() == 4 && !readsAsHeading(digits, folded, cues)) {
        continue;
      }
      if (digits.length() == 8 && !dotted && digits.matches("20[12]\\d[01]\\d[0-3]\\d")) {
        continue;
      }
      var six = digits.substring(0, Math.min(6, digits.length()));
      boolean exists = codeExists.test(six);
      if (!exists && SUPERVISION.contains(digits)) {
        continue;
      }
      (exists ? codes : wrong).add(digits);
      mark(covered, m.start(), m.end());
    }
  }

  /** A chapter is meant only where its rule is asked for, not in "Chapters 50 to 63 by weight". */
  private static void readChapter(
      String folded, Set<String> cues, boolean[] covered, List<String> codes) {
    boolean term = cues.stream().anyMatch(c -> c.startsWith("term:"));
    var m = CHAPTER.matcher(folded);
    if (cues.contains("rule") && !term && codes.isEmpty() && m.find()) {
      var digits = m.group(1) != null ? m.group(1) : m.group(2);
      codes.add(digits.length() == 1 ? "0" + digits : digits);
      mark(covered, m.start(), m.end());
    }
  }

  /** A bare four-digit number is a heading only in the company of tariff words, and no year. */
  private boolean readsAsHeading(String digits, String folded, Set<String> cues) {
    boolean tariffWords =
        cues.contains("duty")
            || cues.contains("rate")
            || cues.contains("code")
            || cues.contains("rule");
    if (SUPERVISION.contains(digits)) {
      return tariffWords
          && !folded.contains("电商")
          && !folded.contains("监管")
          && !folded.contains("commerce");
    }
    if (digits.startsWith("20") && Integer.parseInt(digits) > 2009) {
      return false;
    }
    return tariffWords;
  }

  private static void mark(boolean[] covered, int start, int end) {
    java.util.Arrays.fill(covered, start, end, true);
  }

  private static String rest(String folded, boolean[] covered) {
    var b = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      b.append(covered[i] ? ' ' : folded.charAt(i));
    }
    return b.toString().replaceAll(" +", " ").strip();
  }

  private static double bare(String folded, boolean[] covered) {
    int all = 0;
    int left = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        all++;
        if (!covered[i]) {
          left++;
        }
      }
    }
    return all == 0 ? 0 : (double) left / all;
  }
}
