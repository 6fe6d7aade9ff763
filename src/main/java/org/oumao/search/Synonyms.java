package org.oumao.search;

import java.util.Locale;
import org.oumao.fact.Language;
import org.oumao.knowledge.KnowledgeBase;

/**
 * Rewrites every known name to its proper one, so that what people call a thing and what the
 * passages call it meet: 产地证 and CO become 原产地证书, 区域全面经济伙伴关系 becomes rcep.
 */
public final class Synonyms {
  private final Gazetteer<String> names = new Gazetteer<>();

  public Synonyms(KnowledgeBase kb) {
    for (var a : kb.agreements().list()) {
      var proper = a.shortName().en().toLowerCase(Locale.ROOT);
      var zh = TextFold.fold(a.shortName().zh());
      names.add(a.name().zh(), zh);
      names.add(a.name().en(), proper);
      names.add(a.shortName().zh(), zh);
      names.add(a.shortName().en(), proper);
      for (var alias : a.aliases()) {
        names.add(alias, Language.of(alias) == Language.ZH ? zh : proper);
      }
    }
    for (var c : kb.countries().list()) {
      for (var alias : c.aliases()) {
        names.add(
            alias,
            TextFold.fold(Language.of(alias) == Language.ZH ? c.name().zh() : c.name().en()));
      }
    }
    for (var g : kb.glossary()) {
      names.add(g.term().zh(), TextFold.fold(g.term().zh()));
      names.add(g.term().en(), TextFold.fold(g.term().en()));
      for (var s : g.synonyms()) {
        names.add(s, TextFold.fold(Language.of(s) == Language.ZH ? g.term().zh() : g.term().en()));
      }
    }
  }

  /** The folded text with every known name replaced by its proper one. */
  public String rewrite(String text) {
    var folded = TextFold.fold(text);
    var b = new StringBuilder();
    int at = 0;
    for (var m : names.scan(folded)) {
      b.append(folded, at, m.start()).append(m.value());
      at = m.end();
    }
    return b.append(folded, at, folded.length()).toString();
  }
}
