package se.samsas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Ranks labels by the words that they share with a text, as a search engine does without further ado (BM25).
final class WordRanking implements AutoCloseable {

    private final Analyzer analyzer;
    private final DirectoryReader reader;

    WordRanking(Map<String, String> labels, Analyzer analyzer) {
        this.analyzer = analyzer;
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (var label : labels.entrySet()) {
                    var document = new Document();
                    document.add(new StoredField("id", label.getKey()));
                    document.add(new TextField("text", label.getValue(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The ids of all labels that share a word with the text, best first.
    List<String> rank(String text) {
        var query = new BooleanQuery.Builder();
        try (TokenStream words = analyzer.tokenStream("text", text)) {
            var word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                query.add(new TermQuery(new Term("text", word.toString())), Occur.SHOULD);
            }
            words.end();
            var stored = reader.storedFields();
            return Arrays.stream(new IndexSearcher(reader).search(query.build(), reader.maxDoc()).scoreDocs)
                    .map(hit -> {
                        try {
                            return stored.document(hit.doc).get("id");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
