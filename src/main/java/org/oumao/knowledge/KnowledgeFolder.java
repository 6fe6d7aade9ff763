package org.oumao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Refused;

/** The knowledge-base folder: reads it whole, and names the state of its files. */
public final class KnowledgeFolder {
  private final Path base;

  /**
   * @throws Refused {@code no-file} when the folder is not there
   */
  public KnowledgeFolder(Path base) {
    if (!Files.isDirectory(base)) {
      throw new Refused(
          ErrorCode.NO_FILE,
          "找不到知识库文件夹 " + base + "：请检查设置 OUMAO_KNOWLEDGE。",
          "The knowledge-base folder " + base + " is missing: check the setting OUMAO_KNOWLEDGE.");
    }
    this.base = base;
  }

  public Path path() {
    return base;
  }

  /** Reads everything people phrase; what is wrong is added to the faults. */
  public KnowledgeBase read(Faults faults) {
    return assemble(
        Documents.ofAgreements(base, "agreement.yaml", faults),
        Documents.passages(base, faults),
        faults,
        version());
  }

  KnowledgeBase assemble(
      List<Document> agreementFiles, List<Document> passageFiles, Faults faults, String version) {
    var countries = TableFiles.countries(base, faults);
    var agreements =
        new org.oumao.agreement.Agreements(
            inOrder(new AgreementReader(countries, faults).read(agreementFiles)));
    var passages = new PassageReader(agreements, countries, faults).read(passageFiles);
    return new KnowledgeBase(
        agreements,
        countries,
        passages,
        TableFiles.glossary(base, faults),
        TableFiles.cues(base, faults),
        version);
  }

  /** The broad agreements come first, then the bilateral ones by id. */
  private static List<org.oumao.agreement.Agreement> inOrder(
      List<org.oumao.agreement.Agreement> agreements) {
    var sorted = new ArrayList<>(agreements);
    sorted.sort(
        java.util.Comparator.comparingInt(
                (org.oumao.agreement.Agreement a) -> a.id().equals("rcep") ? 0 : 1)
            .thenComparing(a -> -a.parties().size())
            .thenComparing(org.oumao.agreement.Agreement::id));
    return sorted;
  }

  /** A short name of the contents: equal contents have equal names. */
  public String version() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var p : list()) {
        digest.update(name(p).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(p));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Size and time of every file, which changes whenever a file does; far cheaper than contents. */
  public String stamp() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var p : list()) {
        var line =
            name(p) + " " + Files.size(p) + " " + Files.getLastModifiedTime(p).toMillis() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> list() throws IOException {
    try (var walk = Files.walk(base)) {
      return walk.filter(Files::isRegularFile)
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private String name(Path file) {
    return base.relativize(file).toString().replace('\\', '/');
  }
}
