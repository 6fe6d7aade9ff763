package org.oumao.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Bilingual;
import org.oumao.fact.Citation;
import org.oumao.fact.Language;

/**
 * One answer to one question, in both languages, with its sources.
 *
 * @param id unique, the file's name
 * @param file path below the knowledge base
 * @param topics words of the field
 * @param agreements the agreements it speaks for; empty when it holds whatever the agreement
 * @param countries the countries it is about; empty when about none in particular
 * @param sources where it stands, the agreement's own text first
 * @param facts its figures
 * @param asked how people ask for it
 * @param tests other wordings, not indexed
 * @param saysNever known wrong versions that no answer may contain, as patterns
 * @param asSigned only the text as first signed was read
 * @param until the last day it may be said, or null
 */
public record Passage(
    String id,
    String file,
    Bilingual title,
    List<String> topics,
    List<String> agreements,
    List<String> countries,
    List<Citation> sources,
    List<NamedFact> facts,
    Wordings asked,
    Wordings tests,
    List<String> saysNever,
    boolean asSigned,
    @Nullable LocalDate until,
    Bilingual text) {

  /** A figure of a passage. */
  public record NamedFact(String name, Bilingual value) {}

  /** Questions in both languages. */
  public record Wordings(List<String> zh, List<String> en) {
    public Wordings {
      zh = List.copyOf(zh);
      en = List.copyOf(en);
    }

    public List<String> in(Language language) {
      return language == Language.ZH ? zh : en;
    }
  }

  public Passage {
    topics = List.copyOf(topics);
    agreements = List.copyOf(agreements);
    countries = List.copyOf(countries);
    sources = List.copyOf(sources);
    facts = List.copyOf(facts);
    saysNever = List.copyOf(saysNever);
  }

  /** Whether it may still be said on that day. */
  public boolean holdsOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }
}
