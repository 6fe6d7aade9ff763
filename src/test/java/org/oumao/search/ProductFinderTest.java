package org.oumao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oumao.hs.HsNomenclature;
import org.oumao.knowledge.Faults;
import org.oumao.knowledge.HsFiles;
import org.oumao.knowledge.ProductFiles;
import org.oumao.knowledge.ProductWord;

class ProductFinderTest {
  private static final Path BASE = Path.of("knowledge-base");

  @TempDir static Path dir;

  private static ProductFinder finder;
  private static ProductFinder withoutTheWords;
  private static List<Asked> asked;

  /** A word and the headings any of which is right. */
  private record Asked(String word, Set<String> headings) {}

  @BeforeAll
  static void index() {
    var faults = new Faults();
    var hs = HsFiles.read(BASE);
    var words = ProductFiles.words(BASE, faults);
    var rules =
        new ProductRules(ProductFiles.questions(BASE, faults), ProductFiles.notes(BASE, faults));
    assertThat(faults.list()).isEmpty();
    make(hs, words).write(dir);
    finder = new ProductFinder(ProductIndex.open(dir), hs, rules);
    asked = read();
    var keys = asked.stream().map(a -> key(a.word())).collect(Collectors.toSet());
    var others = words.stream().filter(w -> !keys.contains(key(w.word()))).toList();
    withoutTheWords = new ProductFinder(make(hs, others), hs, rules);
  }

  private static ProductIndex make(HsNomenclature hs, List<ProductWord> words) {
    return ProductIndexer.index(
        hs, words, ProductFiles.chineseLines(BASE), ProductFiles.englishTariffs(BASE));
  }

  private static String key(String word) {
    return ProductUnits.of(TextFold.fold(word)).key();
  }

  private static List<Asked> read() {
    try (var in = ProductFinderTest.class.getResourceAsStream("everyday-words.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(l -> l.split("\t"))
          .map(f -> new Asked(f[0], Set.of(f[1].split(","))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> headings(ProductFinder finder, String word, int most) {
    return finder.find(word).matches().stream()
        .limit(most)
        .map(m -> m.entry().code().digits().substring(0, 4))
        .toList();
  }

  private static double share(ProductFinder finder, int most) {
    long right =
        asked.stream()
            .filter(a -> headings(finder, a.word(), most).stream().anyMatch(a.headings()::contains))
            .count();
    return (double) right / asked.size();
  }

  @Test
  void everydayWordsFindTheirHeadingFirst() {
    assertThat(asked).hasSizeGreaterThan(240);
    assertThat(share(finder, 1)).isGreaterThan(0.96);
    assertThat(share(finder, 5)).isGreaterThan(0.98);
  }

  @Test
  void wordsThatNobodyEnteredFindTheirHeadingTooForTheMostPart() {
    assertThat(share(withoutTheWords, 1)).isGreaterThan(0.78);
    assertThat(share(withoutTheWords, 5)).isGreaterThan(0.93);
  }

  @ParameterizedTest
  @CsvSource({
    "太阳镜, 9004",
    "太陽鏡, 9004",
    "太阳境, 9004",
    "Sunglasses, 9004",
    "sunglases, 9004",
    "ＳＵＮＧＬＡＳＳＥＳ, 9004",
    "ball valves, 8481",
    "眼鏡架, 9003",
    "太阳镜的HS编码是多少, 9004",
    "what is the HS code for sunglasses?, 9004",
    "塑料眼镜架, 9003",
    "不锈钢螺栓, 7318",
    "umbrela, 6601",
    "refridgerator, 8418",
    "aluminum profiles, 7604"
  })
  void scriptsSpellingsPluralsAndSlipsAreForgiven(String word, String heading) {
    assertThat(headings(finder, word, 1)).containsExactly(heading);
  }

  @Test
  void theMatchSaysWhatMatched() {
    assertThat(finder.find("墨镜").matches().get(0).why()).isEqualTo("墨镜");
    assertThat(finder.find("墨镜").sure()).isTrue();
    assertThat(finder.find("ABS工程塑料墨镜").sure()).isFalse();
  }

  @Test
  void oneQuestionDecidesBetweenUppers() {
    var found = finder.find("运动鞋");
    assertThat(found.ask()).isPresent();
    assertThat(found.ask().orElseThrow().options()).hasSize(3);
    assertThat(finder.find("太阳镜").ask()).isEmpty();
  }

  @Test
  void aNoteTurnsAMisleadingNameToTheRightHeading() {
    var found = finder.find("宠物玩具");
    assertThat(found.matches().stream().limit(3))
        .noneMatch(m -> m.entry().code().digits().startsWith("9503"));
    assertThat(found.notes())
        .anySatisfy(
            n -> {
              assertThat(n.text().zh()).contains("95.03");
              assertThat(n.source()).isNotEmpty();
            });
  }

  @Test
  void goodsAreFoundInsideASentence() {
    assertThat(finder.findIn(TextFold.fold("我们公司的太阳镜出口日本关税多少")))
        .extracting(ProductMention::word)
        .contains("太阳镜");
    assertThat(finder.findIn("duty on ball valves to korea"))
        .extracting(m -> "duty on ball valves to korea".substring(m.start(), m.end()))
        .contains("ball valves");
  }

  @Test
  void nonsenseFindsNothing() {
    assertThat(finder.find("???").matches()).isEmpty();
    assertThat(finder.find("").matches()).isEmpty();
    assertThat(finder.find("🙂🙂").matches()).isEmpty();
    assertThat(finder.find("a".repeat(100_000)).matches()).isEmpty();
  }

  @Test
  void atMostTenMatchesAreGiven() {
    assertThat(finder.find("塑料").matches()).hasSizeLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abd, WRONG",
    "abc, ac, MISSING",
    "abc, ab, TAIL",
    "abcd, acbd, SWAPPED",
    "abc, abc, NONE",
    "abc, xyz, NONE"
  })
  void slipsAreToldApart(String a, String b, Typos.Slip slip) {
    assertThat(Typos.slip(a, b)).isEqualTo(slip);
    assertThat(Typos.slip(b, a)).isEqualTo(slip);
  }
}
