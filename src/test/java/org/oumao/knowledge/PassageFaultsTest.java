package org.oumao.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oumao.fact.Verification;

class PassageFaultsTest {
  private static final String FILE = "agreements/rcep/rcep-validity.md";

  @TempDir Path base;
  private SmallKnowledge kb;

  @BeforeEach
  void write() {
    kb = new SmallKnowledge(base);
  }

  private String faults() {
    var faults = new Faults();
    var unused = kb.read(faults);
    return faults.list().toString();
  }

  @Test
  void aSoundKnowledgeBaseHasNone() {
    assertThat(faults()).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          what stands there             | what stands there instead    | line | what is said
          id: rcep-validity             | id: other                    | 2    | must equal the file's name
          '  en: Validity of the certificate' | '  fr: Validité'          | 3    | title lacks its en words
          agreements: [rcep]            | agreements: [rcap]           | 7    | no agreement has the id rcap
          countries: [JP]               | countries: [XX]              | 8    | no country has the code XX
          Article 3.16(6)               | Article 3.70(6)              | 12   | cites Article 3.70; RCEP has no such article
          verified: text                | verified: maybe              | 14   | verified must be text, official, secondary or unverified
          as_of: 2026-11-24             | as_of: last year             | 15   | as_of must be a date like 2026-11-24
          '## en'                       | '## de'                      | 1    | the text in en is missing
          '  en: ["How long is it valid?"]' | '  en: []'                 | 20   | asked needs at least one question in each language
          'topics: [validity]'          | 'topics: validity'           | 6    | topics must be a list
          """)
  void eachFaultIsNamedByFileAndLine(String what, String instead, int line, String said) {
    kb.change(what, instead);

    assertThat(faults()).contains(FILE + ":" + line + ": ").contains(said);
  }

  @Test
  void aPassageWithoutSourceIsRefused() {
    kb.change(
        """
        sources:
          - source: RCEP
            locator: Article 3.16(6)
            agreement: rcep
            verified: text
            as_of: 2026-11-24
        """,
        "");

    assertThat(faults()).contains(FILE + ":1: a passage needs at least one source");
  }

  @Test
  void theSecondPassageOfAnIdIsNamed() {
    kb.write("agreements/rcep/zz-copy.md", SmallKnowledge.PASSAGE);

    assertThat(faults())
        .contains("agreements/rcep/zz-copy.md:2: the id rcep-validity already stands in " + FILE);
  }

  @Test
  void brokenYamlIsNamedWithItsLine() {
    kb.change("topics: [validity]", "topics: [validity");

    assertThat(faults()).contains(FILE).contains("is no readable YAML");
  }

  @Test
  void anEndlesslyNestedAliasIsRefused() {
    kb.change("topics: [validity]", "topics: &a [*a, *a, *a]");

    assertThat(faults()).contains(FILE);
  }

  @Test
  void aTextLongerThanAChatMessageIsRefused() {
    kb.change("自签发之日起一年内有效。", "有效。".repeat(300));

    assertThat(faults()).contains("at most 700 fit a chat");
  }

  @Test
  void whatIsReadIsWhatStandsThere() {
    var read = kb.read(new Faults());
    var passage = read.passages().getFirst();

    assertThat(passage.sources().getFirst().label()).isEqualTo("RCEP Article 3.16(6)");
    assertThat(passage.sources().getFirst().verified()).isEqualTo(Verification.TEXT);
    assertThat(passage.text().zh()).isEqualTo("自签发之日起一年内有效。");
    assertThat(read.agreements().get("区域全面经济伙伴关系").id()).isEqualTo("rcep");
    assertThat(read.agreements().get("rcep").term("validity").orElseThrow().words().en())
        .isEqualTo("one year");
    assertThat(read.agreements().get("rcep").term("self_printing")).isEmpty();
    assertThat(read.countries().get("霓虹").iso()).isEqualTo("JP");
  }

  @Test
  void theVersionChangesWithTheContentsOnly() {
    var folder = new KnowledgeFolder(base);
    var before = folder.version();

    kb.write(FILE, SmallKnowledge.PASSAGE);
    assertThat(folder.version()).isEqualTo(before);

    kb.change("一年", "两年");
    assertThat(folder.version()).isNotEqualTo(before);
  }

  @Test
  void compiledKnowledgeIsTheSameKnowledge(@TempDir Path out) {
    var folder = new KnowledgeFolder(base);
    CompiledKnowledge.write(folder, out.resolve("k.json"), new Faults());

    var compiled = CompiledKnowledge.read(folder, out.resolve("k.json"));
    var direct = kb.read(new Faults());
    assertThat(compiled.passages()).isEqualTo(direct.passages());
    assertThat(compiled.glossary()).isEqualTo(direct.glossary());
    assertThat(compiled.version()).isEqualTo(direct.version());
  }
}
