package org.oumao.search;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Turns a sentence into a vector of unit length whose nearness is nearness in meaning: the
 * bge-small-zh model inside its own jar, no network. Loading takes most of a second, so it starts
 * at once on another thread and the first use waits for it. Thread-safe.
 */
public final class Embedder {
  /** Length of the vectors. */
  public static final int DIMENSIONS = 512;

  private final CompletableFuture<EmbeddingModel> model;

  private Embedder(CompletableFuture<EmbeddingModel> model) {
    this.model = model;
  }

  /** Starts to load the model; what it does itself runs on one thread, the caller's. */
  public static Embedder load(Executor loader) {
    Executor here = Runnable::run;
    return new Embedder(
        CompletableFuture.supplyAsync(
            () -> new BgeSmallZhV15QuantizedEmbeddingModel(here), loader));
  }

  /** The sentence's vector. Long sentences are cut by the model itself. */
  public float[] embed(String sentence) {
    return model.join().embed(sentence).content().vector();
  }

  /** Whether the model has been loaded, so that {@link #embed} does not wait. */
  public boolean ready() {
    return model.isDone();
  }
}
