package org.oumao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;
import org.oumao.hs.CodedRows;
import org.oumao.hs.HsCode;
import org.oumao.hs.HsConcordance;
import org.oumao.hs.HsEdition;
import org.oumao.hs.HsNomenclature;

/** Reads and checks the HS nomenclature and the concordance of its editions. */
public final class HsFiles {
  private static final String NOMENCLATURE = "hs/nomenclature.csv";
  private static final List<String> CONCORDANCES =
      List.of("hs/concordance-2012-2017.csv", "hs/concordance-2017-2022.csv");

  private HsFiles() {}

  /**
   * Reads the nomenclature with its older editions and concordance.
   *
   * @throws Refused {@code no-file} when one of the files is missing
   */
  public static HsNomenclature read(Path base) {
    return new HsNomenclature(
        rows(base, NOMENCLATURE),
        Map.of(
            HsEdition.HS2012, rows(base, "hs/hs2012.csv"),
            HsEdition.HS2017, rows(base, "hs/hs2017.csv")),
        new HsConcordance(rows(base, CONCORDANCES.get(0)), rows(base, CONCORDANCES.get(1))));
  }

  /**
   * A file of codes of the knowledge base.
   *
   * @throws Refused {@code no-file} when it is missing
   */
  static CodedRows rows(Path base, String name) {
    try {
      return new CodedRows(Files.readAllBytes(base.resolve(name)));
    } catch (NoSuchFileException e) {
      throw new Refused(
          ErrorCode.NO_FILE,
          "知识库缺少文件 " + name + "。",
          "The file " + name + " is missing in the knowledge base.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names every fault of the files. */
  static void check(Path base, Faults faults) {
    int before = faults.list().size();
    new CsvFile(base, NOMENCLATURE)
        .read(
            List.of("hs", "en", "zh", "path_zh", "ours"),
            faults,
            row -> {
              if (HsCode.find(row.get("hs")).isEmpty()) {
                faults.add(NOMENCLATURE, row.line(), "“" + row.get("hs") + "” is no HS code");
              }
              if (row.get("en").isEmpty() || row.get("zh").isEmpty()) {
                faults.add(NOMENCLATURE, row.line(), row.get("hs") + " lacks its zh or en name");
              }
            });
    for (var name : List.of("hs/hs2012.csv", "hs/hs2017.csv")) {
      new CsvFile(base, name)
          .read(
              List.of("hs", "zh", "path_zh"),
              faults,
              row -> {
                if (HsCode.find(row.get("hs")).isEmpty()) {
                  faults.add(name, row.line(), "“" + row.get("hs") + "” is no HS code");
                }
              });
    }
    if (faults.list().size() > before) {
      return;
    }
    for (int i = 0; i < CONCORDANCES.size(); i++) {
      checkConcordance(base, CONCORDANCES.get(i), i == 0, faults);
    }
  }

  private static void checkConcordance(Path base, String name, boolean first, Faults faults) {
    var older = rows(base, first ? "hs/hs2012.csv" : "hs/hs2017.csv");
    var newer = rows(base, first ? "hs/hs2017.csv" : NOMENCLATURE);
    new CsvFile(base, name)
        .read(
            List.of("from", "to", "relation", "catchall", "choice", "note"),
            faults,
            row -> {
              if (!older.has(row.get("from").replace(".", ""))) {
                faults.add(name, row.line(), row.get("from") + " is no code of the older edition");
              }
              if (!newer.has(row.get("to").replace(".", ""))) {
                faults.add(name, row.line(), row.get("to") + " is no code of the newer edition");
              }
            });
  }
}
