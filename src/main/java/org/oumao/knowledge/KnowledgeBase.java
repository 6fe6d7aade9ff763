package org.oumao.knowledge;

import java.util.List;
import org.oumao.agreement.Agreements;
import org.oumao.agreement.Countries;

/**
 * What people phrase: agreements with their terms, passages, countries and the glossary. Tables of
 * codes, rules and duties stand beside it and are read when asked for. Immutable.
 *
 * @param version names the state of the folder's files, the same for the same contents
 */
public record KnowledgeBase(
    Agreements agreements,
    Countries countries,
    List<Passage> passages,
    List<GlossaryEntry> glossary,
    CueWords cues,
    String version) {
  public KnowledgeBase {
    passages = List.copyOf(passages);
    glossary = List.copyOf(glossary);
  }
}
