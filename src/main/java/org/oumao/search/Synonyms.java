package org.oumao.search;

import org.oumao.fact.Bilingual;
import org.oumao.fact.Language;
import org.oumao.knowledge.KnowledgeBase;

/**
 * Rewrites every known name to its proper one, so that what people call a thing and what the
 * passages call it meet: 产地证 and CO become 原产地证书, 区域全面经济伙伴关系 becomes rcep.
 */
public final class Synonyms {
  private final Gazetteer<Bilingual> names = new Gazetteer<>();

  public Synonyms(KnowledgeBase kb) {
    for (var a : kb.agreements().list()) {
      add(a.name(), a.shortName());
      add(a.shortName(), a.shortName());
      a.aliases().forEach(alias -> add(alias, a.shortName()));
    }
    for (var c : kb.countries().list()) {
      c.aliases().forEach(alias -> add(alias, c.name()));
    }
    for (var g : kb.glossary()) {
      add(g.term(), g.term());
      g.synonyms().forEach(s -> add(s, g.term()));
    }
  }

  private void add(Bilingual name, Bilingual proper) {
    add(name.zh(), proper);
    add(name.en(), proper);
  }

  private void add(String name, Bilingual proper) {
    // Codes such as 9710 stay as they are: they are what everybody calls them.
    if (name.chars().noneMatch(Character::isDigit)) {
      names.add(name, new Bilingual(TextFold.fold(proper.zh()), TextFold.fold(proper.en())));
    }
  }

  /** The folded text with every known name replaced by its proper one in that language. */
  public String rewrite(String text, Language language) {
    var folded = TextFold.fold(text);
    var b = new StringBuilder();
    int at = 0;
    for (var m : names.scan(folded)) {
      b.append(folded, at, m.start()).append(m.value().in(language));
      at = m.end();
    }
    return b.append(folded, at, folded.length()).toString();
  }
}
