package org.oumao.knowledge;

/**
 * Checks the whole folder: everything that is read when it is used, read once with faults named.
 */
public final class KnowledgeCheck {
  private KnowledgeCheck() {}

  /** All faults of the folder, by file and line; none when it may be used. */
  public static Faults run(KnowledgeFolder folder) {
    var faults = new Faults();
    var knowledge = folder.read(faults);
    int before = faults.list().size();
    HsFiles.check(folder.path(), faults);
    if (faults.list().size() == before) {
      // Words and duties are checked against the nomenclature, which must be sound itself.
      ProductFiles.check(folder.path(), faults);
      new DutyCheck(folder.path(), faults).run();
    }
    RuleFiles.check(folder.path(), faults);
    OriginFiles.check(folder.path(), knowledge.agreements(), faults);
    var unused = ChainFile.read(folder.path(), faults);
    return faults;
  }
}
