package org.oumao.web.desk;

import org.oumao.chain.ChainTally;
import org.oumao.chain.IndustryChain;

/** A chain with how much is kept on it. */
public record KeptChain(IndustryChain chain, ChainTally tally) {}
