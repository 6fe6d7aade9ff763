package org.oumao.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
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

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = new PassageAnalyzer();
  private final Synonyms synonyms;
  private final List<Passage> passages;

  /**
   * One passage found.
   *
   * @param bm25 BM25F over title, questions and text, as a share of what the query could reach
   * @param asked likeness of the query to the nearest of its questions, 0 to 1
   * @param covered share of the query's weight that stands in the passage, 0 to 1
   */
  public record Hit(Passage passage, double bm25, double asked, double covered) {

    /** Higher is better; about 0 to 1. */
    public double score() {
      return 0.5 * asked + 0.3 * covered + 0.2 * bm25;
    }
  }

  private PassageIndex(DirectoryReader reader, KnowledgeBase kb) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.synonyms = new Synonyms(kb);
    this.passages = kb.passages();
  }

  /** Writes a new index into the folder, which must be empty. */
  public static void write(Path folder, KnowledgeBase kb) {
    var synonyms = new Synonyms(kb);
    var config = new IndexWriterConfig(new PassageAnalyzer()).setUseCompoundFile(true);
    try (var directory = new MMapDirectory(folder);
        var writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < kb.passages().size(); i++) {
        var p = kb.passages().get(i);
        var d = new Document();
        d.add(new IntField("passage", i, Field.Store.YES));
        for (var l : Language.values()) {
          text(d, "title_" + l.code(), synonyms.rewrite(p.title().in(l)));
          text(d, "asked_" + l.code(), synonyms.rewrite(String.join("。", p.asked().in(l))));
          text(d, "body_" + l.code(), synonyms.rewrite(p.text().in(l)));
        }
        writer.addDocument(d);
        for (var l : Language.values()) {
          for (int q = 0; q < p.asked().in(l).size(); q++) {
            var one = new Document();
            one.add(new IntField("passage", i, Field.Store.YES));
            one.add(new IntField("wording", q, Field.Store.YES));
            text(one, "q_" + l.code(), synonyms.rewrite(p.asked().in(l).get(q)));
            writer.addDocument(one);
          }
          var title = new Document();
          title.add(new IntField("passage", i, Field.Store.YES));
          title.add(new IntField("wording", -1, Field.Store.YES));
          text(title, "q_" + l.code(), synonyms.rewrite(p.title().in(l)));
          writer.addDocument(title);
        }
      }
      writer.forceMerge(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void text(Document d, String field, String text) {
    d.add(new TextField(field, text, Field.Store.NO));
  }

  /** Opens the folder's index over the very passages it was written from. */
  public static PassageIndex open(Path folder, KnowledgeBase kb) {
    try {
      return new PassageIndex(DirectoryReader.open(new MMapDirectory(folder)), kb);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Best passages for the words, best first, at most the given number. */
  public List<Hit> search(String words, Language language, int most) {
    try {
      var query = weigh(synonyms.rewrite(words), language);
      if (query.isEmpty()) {
        return List.of();
      }
      double reach = query.values().stream().mapToDouble(d -> d).sum();
      var bm25 = candidates(query, language);
      var hits = new ArrayList<Hit>();
      for (var e : bm25.entrySet()) {
        var p = passages.get(e.getKey());
        hits.add(
            new Hit(
                p,
                Math.min(1, e.getValue() / (reach * 2.2)),
                asked(query, reach, p, language),
                covered(query, reach, p, language)));
      }
      hits.sort((a, b) -> Double.compare(b.score(), a.score()));
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

  private static int passageOf(Document d) {
    return d.getField("passage").numericValue().intValue();
  }

  private double asked(Map<String, Double> query, double reach, Passage p, Language language)
      throws IOException {
    double best = 0;
    for (var q : p.asked().in(language)) {
      best = Math.max(best, likeness(query, reach, q, language));
    }
    return Math.max(best, likeness(query, reach, p.title().in(language), language));
  }

  private double likeness(
      Map<String, Double> query, double reach, String wording, Language language)
      throws IOException {
    var other = weigh(synonyms.rewrite(wording), language);
    double both = 0;
    double all = 0;
    for (var e : other.entrySet()) {
      all += e.getValue();
      if (query.containsKey(e.getKey())) {
        both += e.getValue();
      }
    }
    return 2 * both / (reach + all);
  }

  private double covered(Map<String, Double> query, double reach, Passage p, Language language)
      throws IOException {
    var text =
        p.title().in(language)
            + "。"
            + String.join("。", p.asked().in(language))
            + "。"
            + p.text().in(language);
    var tokens = new java.util.HashSet<>(tokens(synonyms.rewrite(text)));
    double both = 0;
    for (var e : query.entrySet()) {
      if (tokens.contains(e.getKey())) {
        both += e.getValue();
      }
    }
    return both / reach;
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
      return Math.log(1 + (n - Math.min(n, df) + 0.5) / (df + 0.5));
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

  IndexReader reader() {
    return reader;
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
