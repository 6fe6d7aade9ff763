package org.oumao.web.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oumao.chain.IndustryChain;

/** What chains are called on a page. Immutable. */
public final class ChainNames {
  private final List<IndustryChain> chains;
  private final Map<String, IndustryChain> byId;
  private final Visit visit;

  ChainNames(List<IndustryChain> chains, Visit visit) {
    this.chains = List.copyOf(chains);
    this.byId =
        chains.stream()
            .collect(Collectors.toMap(IndustryChain::id, Function.identity(), (a, b) -> a));
    this.visit = visit;
  }

  /** Those that the visitor may see. */
  public List<IndustryChain> list() {
    var only = visit.member().chain();
    return only.isEmpty() ? chains : chains.stream().filter(c -> c.id().equals(only)).toList();
  }

  /** The name of the chain with this id; the id where there is none. */
  public String of(String id) {
    var chain = byId.get(id);
    return chain == null ? id : visit.chainName(chain);
  }
}
