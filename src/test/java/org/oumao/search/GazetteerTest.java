package org.oumao.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GazetteerTest {
  private final Gazetteer<String> names = new Gazetteer<>();

  private String found(String text) {
    var folded = TextFold.fold(text);
    return names.scan(folded).stream()
        .map(m -> m.value() + "=" + folded.substring(m.start(), m.end()))
        .toList()
        .toString();
  }

  @Test
  void theLongestNameWins() {
    names.add("原产地证", "certificate");
    names.add("原产地证书自助打印", "self-printing");

    assertThat(found("原产地证书自助打印用什么纸")).isEqualTo("[self-printing=原产地证书自助打印]");
    assertThat(found("原产地证书")).isEqualTo("[certificate=原产地证]");
  }

  @Test
  void aLatinNameCountsOnlyAsAWholeWord() {
    names.add("CO", "certificate");

    assertThat(found("my CO is lost")).isEqualTo("[certificate=co]");
    assertThat(found("our company")).isEqualTo("[]");
  }

  @Test
  void aLatinNameMayTouchChinese() {
    names.add("RCEP", "rcep");

    assertThat(found("走RCEP几个点")).isEqualTo("[rcep=rcep]");
  }

  @Test
  void theFirstValueOfANameStays() {
    names.add("FE", "first");
    names.add("fe", "second");

    assertThat(found("FE")).isEqualTo("[first=fe]");
  }
}
