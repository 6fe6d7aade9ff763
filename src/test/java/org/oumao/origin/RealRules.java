package org.oumao.origin;

import java.nio.file.Path;
import org.oumao.agreement.Agreement;
import org.oumao.knowledge.Faults;
import org.oumao.knowledge.HsFiles;
import org.oumao.knowledge.KnowledgeBase;
import org.oumao.knowledge.KnowledgeFolder;
import org.oumao.knowledge.RuleFiles;

/** The rule tables as shipped. */
public final class RealRules {
  private static final Path BASE = Path.of("knowledge-base");
  public static final KnowledgeBase KNOWLEDGE = new KnowledgeFolder(BASE).read(new Faults());
  public static final OriginTables TABLES = RuleFiles.tables(BASE);
  public static final RuleLookup LOOKUP = new RuleLookup(TABLES, HsFiles.read(BASE));

  private RealRules() {}

  /** An agreement by its id. */
  public static Agreement agreement(String id) {
    return KNOWLEDGE.agreements().get(id);
  }

  /** The rule of a code as text. */
  static String rule(String hs, String agreement) {
    return LOOKUP.get(hs, agreement(agreement)).rule().map(OriginRule::toString).orElse("several");
  }
}
