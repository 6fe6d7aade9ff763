package org.oumao.advice;

import java.util.List;
import java.util.Set;
import org.oumao.agreement.Agreement;
import org.oumao.agreement.Country;
import org.oumao.fact.Language;
import org.oumao.search.Gazetteer;

/**
 * A question as read: what it names, and what it asks for.
 *
 * @param question as it came
 * @param folded its text in one form; all spans count in it
 * @param cues kinds of question shown by its words: {@code duty}, {@code rule}, {@code code} …
 * @param countries countries named, China left out
 * @param agreements agreements named
 * @param codes numbers that read as HS codes or tariff lines, digits only
 * @param wrongCodes numbers that read as HS codes but can't be
 * @param bare share of the text that is neither a name, a code nor a cue, 0 to 1
 * @param rest the text without names of countries and agreements, codes and cues
 */
record Reading(
    Question question,
    String folded,
    Set<String> cues,
    List<Gazetteer.Match<Country>> countries,
    List<Gazetteer.Match<Agreement>> agreements,
    List<String> codes,
    List<String> wrongCodes,
    double bare,
    String rest) {

  Language language() {
    return question.language();
  }

  boolean asks(String cue) {
    return cues.contains(cue);
  }

  boolean namesAgreement(String id) {
    return agreements.stream().anyMatch(m -> m.value().id().equals(id));
  }

  /** Share of the text that is neither read nor part of those words. */
  double bareWithout(String words) {
    int all = letters(folded);
    int left = letters(rest.replace(words, ""));
    return all == 0 ? 0 : (double) left / all;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetterOrDigit).count();
  }
}
