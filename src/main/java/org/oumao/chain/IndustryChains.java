package org.oumao.chain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oumao.hs.HsCode;

/** The chains that the knowledge base names. Immutable. */
public final class IndustryChains {
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

  /** The chain one of whose products the text names; the longest word decides. */
  public Optional<IndustryChain> making(String text) {
    Optional<IndustryChain> best = Optional.empty();
    int longest = 0;
    for (var c : chains) {
      for (var p : c.products()) {
        if (p.length() > longest && text.contains(p)) {
          best = Optional.of(c);
          longest = p.length();
        }
      }
    }
    return best;
  }
}
