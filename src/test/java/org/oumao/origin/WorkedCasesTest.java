package org.oumao.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Worked cases over the shipped tables, each with its figures and its article. */
class WorkedCasesTest {
  private static final Path CASES = Path.of("src/test/resources/org/oumao/origin/cases");

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsWorked() throws IOException {
    return cases().map(s -> DynamicTest.dynamicTest(s.title, () -> check(s)));
  }

  @Test
  void thereAreAtLeastSixtyCases() throws IOException {
    assertThat(cases().count()).isGreaterThanOrEqualTo(60);
  }

  private static Stream<Scenario> cases() throws IOException {
    try (var files = Files.list(CASES)) {
      return files.sorted().toList().stream()
          .flatMap(f -> Arrays.stream(read(f).split("(?m)^## ")))
          .filter(t -> !t.isBlank() && !t.startsWith("#"))
          .map(Scenario::new);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void check(Scenario s) {
    var a = s.assess();
    for (var line : s.expectations) {
      expect(line, a);
    }
  }

  private static void expect(String line, OriginAssessment a) {
    var words = line.split(" ");
    switch (words[0]) {
      case "=>" -> verdict(line.substring(3), a);
      case "test" -> test(line.substring(5), a);
      case "deminimis" -> {
        var t = a.tolerance().orElseThrow(() -> new AssertionError(line + ": none tried"));
        assertThat(outcome(t.outcome())).as(line).isEqualTo(words[2]);
        assertThat(shown(t.share())).as(line).isEqualTo(words[1]);
      }
      case "article" ->
          assertThat(a.citations().stream().map(c -> c.label()).toList())
              .as(line)
              .anySatisfy(l -> assertThat(l).contains(line.substring(8)));
      case "change" -> {
        var c = a.cheapestChange().orElseThrow(() -> new AssertionError(line + ": no change"));
        assertThat(
                String.join(" + ", c.materials().stream().map(Material::name).toList())
                    + " "
                    + c.value().toPlainString())
            .isEqualTo(line.substring(7));
      }
      case "nochange" -> assertThat(a.cheapestChange()).isEmpty();
      case "step" ->
          assertThat(
                  a.steps().stream()
                      .filter(x -> x.kind().code().equals(words[1]))
                      .map(x -> x.result().code())
                      .toList())
              .as(line)
              .containsExactly(words[2]);
      case "assumes" ->
          assertThat(a.assumptions())
              .as(line)
              .anySatisfy(x -> assertThat(x.en()).contains(line.substring(8)));
      default -> throw new AssertionError("not understood: " + line);
    }
  }

  private static void verdict(String expected, OriginAssessment a) {
    var found =
        switch (a.outcome()) {
          case PASSED -> "qualifies by " + a.criterion();
          case FAILED -> "does not qualify";
          case UNKNOWN -> "open: " + String.join(", ", a.missing());
        };
    assertThat(found).as(() -> a.tests() + " " + a.assumptions()).isEqualTo(expected);
    assertThat(a.steps()).hasSizeGreaterThanOrEqualTo(9);
  }

  private static void test(String expected, OriginAssessment a) {
    var test =
        a.tests().stream()
            .filter(t -> expected.startsWith(t.name() + " "))
            .findFirst()
            .orElseThrow(() -> new AssertionError(expected + " is not among " + a.tests()));
    var rest = expected.substring(test.name().length() + 1).split(" ");
    assertThat(outcome(test.outcome())).as(expected + ": " + test.steps()).isEqualTo(rest[0]);
    for (int i = 1; i + 1 < rest.length; i += 2) {
      var figure =
          switch (rest[i]) {
            case "down" -> test.buildDown();
            case "up" -> test.buildUp();
            default -> test.share();
          };
      assertThat(shown(figure)).as(expected).isEqualTo(rest[i + 1]);
    }
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case UNKNOWN -> "open";
    };
  }

  private static String shown(Optional<BigDecimal> percent) {
    return percent.map(p -> p.setScale(2, RoundingMode.HALF_UP).toPlainString()).orElse("-");
  }
}
