package org.oumao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A knowledge base of two passages and one agreement, to be broken one fault at a time. */
final class SmallKnowledge {
  static final String PASSAGE =
      """
      ---
      id: rcep-validity
      title:
        zh: 证书有效期
        en: Validity of the certificate
      topics: [validity]
      agreements: [rcep]
      countries: [JP]
      articles: ["3.16"]
      sources:
        - source: RCEP
          locator: Article 3.16(6)
          agreement: rcep
          verified: text
          as_of: 2026-11-24
      facts:
        - name: validity
          zh: 1 年
          en: 1 year
      asked:
        zh: [证书有效期多久]
        en: ["How long is it valid?"]
      tests:
        zh: [几年过期]
        en: ["When does it expire?"]
      ---
      ## zh
      自签发之日起一年内有效。

      ## en
      It is valid for one year from the date of issue.
      """;

  private final Path base;

  SmallKnowledge(Path base) {
    this.base = base;
    write("countries.csv", "iso,en,zh,aliases,bloc\nCN,China,中国,,\nJP,Japan,日本,霓虹;jp,\n");
    write("glossary.csv", "zh,en,synonyms\n原产地证书,certificate of origin,产地证;CO\n");
    write("cues.csv", "cue,words\nduty,关税;duty\n");
    write(
        "agreements/rcep/agreement.yaml",
        """
        id: rcep
        name: {zh: 区域全面经济伙伴关系协定, en: Regional Comprehensive Economic Partnership}
        short: {zh: RCEP, en: RCEP}
        aliases: [区域全面经济伙伴关系]
        status: in-force
        parties:
          - {country: CN, since: 2022-01-01}
          - {country: JP, since: 2022-01-01}
        parties_source: {source: RCEP, locator: whole, verified: text, as_of: 2026-11-24}
        articles:
          "3.16": Proof of Origin
        terms:
          validity:
            zh: 一年
            en: one year
            number: 12
            unit: months
            article: "3.16(6)"
            source: RCEP
            verified: text
            as_of: 2026-11-24
          self_printing:
            not_found: true
        """);
    write("agreements/rcep/rcep-validity.md", PASSAGE);
  }

  void write(String file, String text) {
    try {
      var path = base.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the passage again with one thing changed. */
  void change(String what, String to) {
    if (!PASSAGE.contains(what)) {
      throw new IllegalArgumentException("the passage has no “" + what + "”");
    }
    write("agreements/rcep/rcep-validity.md", PASSAGE.replace(what, to));
  }

  KnowledgeBase read(Faults faults) {
    return new KnowledgeFolder(base).read(faults);
  }
}
