package org.oumao.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.oumao.fact.Language;
import org.oumao.knowledge.KnowledgeBase;
import org.oumao.knowledge.Passage;

/**
 * Finds passages. Each passage is one document (title, all its questions, text), and each of its
 * questions is one more, so that a question near to one of them finds it whatever the others say.
 * Thread-safe.
 */
public final class PassageIndex implements AutoCloseable {
  private static final float TITLE = 3;
  private static final float ASKED = 2;
  private static final float BODY = 1;
  private static final int DEPTH = 40;
  private static final int NEAR = 80;
  private static final double UNSEEN = 1.0;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = new PassageAnalyzer();
  private final Synonyms synonyms;
  private final List<Passage> passages;
  private final @Nullable Embedder embedder;
  private final Map<Language, AtomicReferenceArray<@Nullable PassageProfile>> profiles =
      new EnumMap<>(Language.class);

  /**
   * One passage found.
   *
   * @param bm25 BM25F over title, questions and text, as a share of what the query could reach
   * @param asked likeness of the query to the nearest of its questions, 0 to 1
   * @param covered share of the query's weight that stands in the passage, 0 to 1
   * @param near nearness in meaning to the nearest of its questions, 0 to 1; 0 without vectors
   * @param nearText nearness in meaning to its text, 0 to 1; 0 without vectors
   */
  public record Hit(
      Passage passage, double bm25, double asked, double covered, double near, double nearText) {

    /**
     * Higher is better; 0 to 1. The weights were fitted on the passages' own test questions, which
     * are not indexed; docs/search.md says how.
     */
    public double score(Language language) {
      if (near == 0) {
        return 0.2 * asked + 0.45 * covered + 0.35 * bm25;
      }
      return switch (language) {
        case ZH -> 0.01 * asked + 0.19 * covered + 0.15 * bm25 + 0.40 * near + 0.25 * nearText;
        case EN -> 0.14 * asked + 0.20 * covered + 0.21 * bm25 + 0.22 * near + 0.23 * nearText;
      };
    }
  }

  private PassageIndex(DirectoryReader reader, KnowledgeBase kb, @Nullable Embedder embedder) {
    this.embedder = embedder;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.synonyms = new Synonyms(kb);
    this.passages = kb.passages();
    for (var l : Language.values()) {
      profiles.put(l, new AtomicReferenceArray<>(passages.size()));
    }
  }

  /** Opens the folder's index over the very passages it was written from. */
  public static PassageIndex open(Path folder, KnowledgeBase kb, @Nullable Embedder embedder) {
    try {
      return new PassageIndex(DirectoryReader.open(new MMapDirectory(folder)), kb, embedder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Best passages for the words, best first, at most the given number. */
  public List<Hit> search(String words, Language language, int most) {
    try {
      var query = weigh(synonyms.rewrite(words, language), language);
      if (query.isEmpty()) {
        return List.of();
      }
      double reach = query.values().stream().mapToDouble(d -> d).sum();
      var near = near(words, "v_" + language.code(), NEAR);
      var nearText = near(words, "vb_" + language.code(), DEPTH);
      var bm25 = candidates(query, language);
      near.best().keySet().forEach(p -> bm25.putIfAbsent(p, 0.0));
      var hits = new ArrayList<Hit>();
      for (var e : bm25.entrySet()) {
        var profile = profile(e.getKey(), language);
        hits.add(
            new Hit(
                passages.get(e.getKey()),
                Math.min(1, e.getValue() / (reach * 2.2)),
                profile.likeness(query, reach),
                profile.covers(query, reach),
                near.of(e.getKey()),
                nearText.of(e.getKey())));
      }
      hits.sort((a, b) -> Double.compare(b.score(language), a.score(language)));
      return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Integer, Double> candidates(Map<String, Double> query, Language language)
      throws IOException {
    var l = language.code();
    var whole = new BooleanQuery.Builder();
    var wordings = new BooleanQuery.Builder();
    for (var t : query.keySet()) {
      whole.add(
          new CombinedFieldQuery.Builder(t)
              .addField("title_" + l, TITLE)
              .addField("asked_" + l, ASKED)
              .addField("body_" + l, BODY)
              .build(),
          BooleanClause.Occur.SHOULD);
      wordings.add(new TermQuery(new Term("q_" + l, t)), BooleanClause.Occur.SHOULD);
    }
    var found = new LinkedHashMap<Integer, Double>();
    var stored = reader.storedFields();
    for (var d : searcher.search(whole.build(), DEPTH).scoreDocs) {
      found.put(passageOf(stored.document(d.doc)), (double) d.score);
    }
    for (var d : searcher.search(wordings.build(), DEPTH).scoreDocs) {
      found.putIfAbsent(passageOf(stored.document(d.doc)), 0.0);
    }
    return found;
  }

  /** Nearness by passage; one that is not among the nearest gets the last one's. */
  private record Nearness(Map<Integer, Double> best, double least) {
    double of(int passage) {
      return best.getOrDefault(passage, least);
    }
  }

  private Nearness near(String words, String field, int most) throws IOException {
    if (embedder == null) {
      return new Nearness(Map.of(), 0);
    }
    var found = new HashMap<Integer, Double>();
    double least = 0;
    var stored = reader.storedFields();
    var query = new KnnFloatVectorQuery(field, embedder.embed(words), most);
    for (var d : searcher.search(query, most).scoreDocs) {
      double cosine = 2.0 * d.score - 1;
      found.merge(passageOf(stored.document(d.doc)), cosine, Math::max);
      least = cosine;
    }
    return new Nearness(found, least);
  }

  private static int passageOf(Document d) {
    return d.getField("passage").numericValue().intValue();
  }

  private PassageProfile profile(int passage, Language language) throws IOException {
    var slots = profiles.get(language);
    var known = slots.get(passage);
    if (known != null) {
      return known;
    }
    var p = passages.get(passage);
    var texts = new ArrayList<>(p.asked().in(language));
    texts.add(p.title().in(language));
    var wordings = new ArrayList<Map<String, Double>>();
    var all = new HashSet<String>();
    for (var text : texts) {
      var weighed = weigh(synonyms.rewrite(text, language), language);
      wordings.add(weighed);
      all.addAll(weighed.keySet());
    }
    all.addAll(tokens(synonyms.rewrite(p.text().in(language), language)));
    var made = new PassageProfile(List.copyOf(wordings), Set.copyOf(all));
    slots.set(passage, made);
    return made;
  }

  /** Each token of the text with its weight: rare ones weigh more. */
  private Map<String, Double> weigh(String rewritten, Language language) throws IOException {
    var weights = new HashMap<String, Double>();
    for (var t : tokens(rewritten)) {
      weights.computeIfAbsent(t, x -> idf(x, language));
    }
    return weights;
  }

  private double idf(String token, Language language) {
    try {
      int n = passages.size();
      int df =
          Math.max(
              reader.docFreq(new Term("body_" + language.code(), token)),
              reader.docFreq(new Term("asked_" + language.code(), token)));
      // A pair of characters that stands nowhere is mostly a seam between words, so it weighs
      // little.
      return df == 0 ? UNSEEN : Math.log(1 + (n - Math.min(n, df) + 0.5) / (df + 0.5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> tokens(String rewritten) throws IOException {
    var found = new ArrayList<String>();
    try (var stream = analyzer.tokenStream("q", new StringReader(rewritten))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        found.add(term.toString());
      }
      stream.end();
    }
    return found;
  }

  @Override
  public void close() {
    try {
      reader.close();
      analyzer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
