package org.oumao.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese as overlapping pairs of characters, English as stemmed words. Its text is folded before:
 * see {@link TextFold}. docs/search.md says how it was measured against others.
 */
final class PassageAnalyzer extends Analyzer {
  private static final CharArraySet STOP =
      CharArraySet.unmodifiableSet(
          new CharArraySet(
              List.of(
                  "a", "an", "the", "is", "are", "be", "of", "to", "in", "on", "for", "and", "or",
                  "do", "does", "did", "it", "its", "i", "my", "me", "we", "our", "you", "your",
                  "this", "that", "with", "by", "at", "as", "from", "which", "what", "please",
                  "there", "was", "were", "if", "so", "am", "will", "would", "should"),
              true));

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var source = new StandardTokenizer();
    var words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
    var bigrams = new CJKBigramFilter(words, CJKBigramFilter.HAN, false);
    return new TokenStreamComponents(source, new KStemFilter(new StopFilter(bigrams, STOP)));
  }
}
