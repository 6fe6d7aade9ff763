package org.oumao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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
      List.of(
          "hs/concordance-2007-2012.csv",
          "hs/concordance-2012-2017.csv",
          "hs/concordance-2017-2022.csv");
  private static final List<String> EDITIONS =
      List.of("hs/hs2007.csv", "hs/hs2012.csv", "hs/hs2017.csv", NOMENCLATURE);

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
            HsEdition.HS2007, once(() -> rows(base, "hs/hs2007.csv")),
            HsEdition.HS2012, once(() -> rows(base, "hs/hs2012.csv")),
            HsEdition.HS2017, once(() -> rows(base, "hs/hs2017.csv"))),
        once(
            () ->
                new HsConcordance(
                    rows(base, CONCORDANCES.get(0)),
                    rows(base, CONCORDANCES.get(1)),
                    rows(base, CONCORDANCES.get(2)))));
  }

  /** Reads once, when first asked for: most questions need no older edition. */
  private static <T> Supplier<T> once(Supplier<T> reader) {
    return new Supplier<>() {
      private final AtomicReference<T> read = new AtomicReference<>();

      @Override
      public synchronized T get() {
        var found = read.get();
        if (found == null) {
          found = reader.get();
          read.set(found);
        }
        return found;
      }
    };
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
    for (var name : EDITIONS.subList(0, 3)) {
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
      checkConcordance(base, i, faults);
    }
  }

  private static void checkConcordance(Path base, int step, Faults faults) {
    var name = CONCORDANCES.get(step);
    var older = rows(base, EDITIONS.get(step));
    var newer = rows(base, EDITIONS.get(step + 1));
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
