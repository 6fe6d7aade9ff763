package org.oumao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.MMapDirectory;
import org.oumao.fact.Language;
import org.oumao.knowledge.KnowledgeBase;

/** Writes the index that {@link PassageIndex} searches. */
final class PassageIndexer {
  private PassageIndexer() {}

  /** Writes a new index into the folder, which must be empty. */
  static void write(Path folder, KnowledgeBase kb, VectorMemory vectors) {
    vectors.learn(sentences(kb));
    var synonyms = new Synonyms(kb);
    var config = new IndexWriterConfig(new PassageAnalyzer()).setUseCompoundFile(true);
    try (var directory = new MMapDirectory(folder);
        var writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < kb.passages().size(); i++) {
        var p = kb.passages().get(i);
        var d = new Document();
        d.add(new IntField("passage", i, Field.Store.YES));
        for (var l : Language.values()) {
          text(d, "title_" + l.code(), synonyms.rewrite(p.title().in(l), l));
          text(d, "asked_" + l.code(), synonyms.rewrite(String.join("。", p.asked().in(l)), l));
          text(d, "body_" + l.code(), synonyms.rewrite(p.text().in(l), l));
          vector(d, "vb_" + l.code(), vectors.of(beginning(p.text().in(l), l)));
        }
        writer.addDocument(d);
        for (var l : Language.values()) {
          for (int q = 0; q < p.asked().in(l).size(); q++) {
            var one = new Document();
            one.add(new IntField("passage", i, Field.Store.YES));
            one.add(new IntField("wording", q, Field.Store.YES));
            text(one, "q_" + l.code(), synonyms.rewrite(p.asked().in(l).get(q), l));
            vector(one, "v_" + l.code(), vectors.of(p.asked().in(l).get(q)));
            writer.addDocument(one);
          }
          var title = new Document();
          title.add(new IntField("passage", i, Field.Store.YES));
          title.add(new IntField("wording", -1, Field.Store.YES));
          text(title, "q_" + l.code(), synonyms.rewrite(p.title().in(l), l));
          vector(title, "v_" + l.code(), vectors.of(p.title().in(l)));
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

  private static List<String> sentences(KnowledgeBase kb) {
    var found = new ArrayList<String>();
    for (var p : kb.passages()) {
      for (var l : Language.values()) {
        found.add(p.title().in(l));
        found.addAll(p.asked().in(l));
        found.add(beginning(p.text().in(l), l));
      }
    }
    return found;
  }

  /** The answer itself stands first; the rest would cost ten times the time to compare. */
  private static String beginning(String text, Language language) {
    int most =
        switch (language) {
          case ZH -> 120;
          case EN -> 280;
        };
    return text.length() <= most ? text : text.substring(0, most);
  }

  private static void vector(Document d, String field, float[] vector) {
    d.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
  }
}
