package org.oumao.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oumao.hs.HsCode;

/** The chains that the knowledge base names. Immutable. */
public final class IndustryChains {
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\d.])\\d{4}(\\.\\d{2}|\\d{2})?(?![\\d.])|(?<![\\d.])\\d{2}\\.\\d{2}(?![\\d.])");

  private final List<IndustryChain> chains;

  public IndustryChains(List<IndustryChain> chains) {
    this.chains = List.copyOf(chains);
  }

  public List<IndustryChain> list() {
    return chains;
  }

  /** The chain of this id or name, in either language. */
  public Optional<IndustryChain> find(String idOrName) {
    var wanted = idOrName.strip().toLowerCase(Locale.ROOT);
    return chains.stream()
        .filter(
            c ->
                c.id().equals(wanted)
                    || c.name().zh().equals(wanted)
                    || c.name().en().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** The chain that names the code most finely; the first listed where two do so equally. */
  public Optional<IndustryChain> covering(HsCode code) {
    return chains.stream()
        .filter(c -> fineness(c, code) > 0)
        .max(
            Comparator.comparingInt((IndustryChain c) -> fineness(c, code))
                .thenComparing(Comparator.comparingInt(chains::indexOf).reversed()));
  }

  private static int fineness(IndustryChain chain, HsCode code) {
    return chain.codes().stream()
        .filter(c -> c.covers(code))
        .mapToInt(c -> c.digits().length())
        .max()
        .orElse(0);
  }

  /**
   * The chain that a text concerns: that of the first HS code in it, else that whose product or
   * name is the longest word in it.
   */
  public Optional<IndustryChain> concernedBy(String text) {
    var code = CODE.matcher(text);
    while (code.find()) {
      var found = HsCode.find(code.group().replace(".", "")).flatMap(this::covering);
      if (found.isPresent()) {
        return found;
      }
    }
    return making(text);
  }

  private Optional<IndustryChain> making(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    Optional<IndustryChain> best = Optional.empty();
    int longest = 0;
    for (var c : chains) {
      for (var word : words(c)) {
        if (word.length() > longest && lower.contains(word)) {
          best = Optional.of(c);
          longest = word.length();
        }
      }
    }
    return best;
  }

  /** Products, and what the names in both languages are made of. */
  private static List<String> words(IndustryChain c) {
    var words = new ArrayList<String>();
    c.products().forEach(p -> words.add(p.toLowerCase(Locale.ROOT)));
    for (var part : c.name().zh().split("[与和及、]")) {
      words.add(part);
    }
    for (var part : c.name().en().toLowerCase(Locale.ROOT).split(" and |, ")) {
      words.add(part);
    }
    words.removeIf(w -> w.length() < 2);
    return words;
  }
}
