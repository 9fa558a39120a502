package se.samsas.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.skill.words.Title;
import se.samsas.skill.words.TitleIndex;

/// How well the index of titles finds the labels that experts say belong to a title, beside two plain ways of ranking
/// the same labels. Nothing but the corpus is indexed.
record TitlesBench(Path folder) {

    private static final int MANY = 10;

    Figures run() {
        var data = TitlesData.read(folder);
        long began = System.nanoTime();
        var index = new TitleIndex(titles(data, data.concepts()));
        var indexed = Duration.ofNanos(System.nanoTime() - began);
        var ofConcept = data.labels().keySet().stream()
                .collect(groupingBy(label -> data.concepts().getOrDefault(label, label), TreeMap::new, toList()));

        List<Duration> took = new ArrayList<>();
        var ours = judge(data, title -> {
            long asked = System.nanoTime();
            var found = index.find(title, Integer.MAX_VALUE);
            took.add(Duration.ofNanos(System.nanoTime() - asked));
            return found.stream()
                    .flatMap(match -> ofConcept.getOrDefault(match.of(), List.of()).stream())
                    .toList();
        });
        var single = new TitleIndex(titles(data, Map.of()));
        var grams = judge(
                data,
                title -> single.find(title, Integer.MAX_VALUE).stream()
                        .map(match -> match.of())
                        .toList());
        try (var words = new WordRanking(data.labels(), new StandardAnalyzer())) {
            var bm25 = judge(data, words::rank);
            return new Figures("titles")
                    .put("titles", data.titles().size())
                    .put("labels", data.labels().size())
                    .put("map", rounded(ours.map()))
                    .put("mrr", rounded(ours.mrr()))
                    .put("recallAt10", rounded(ours.recall()))
                    .put("labelGramsMap", rounded(grams.map()))
                    .put("bm25Map", rounded(bm25.map()))
                    .milliseconds("index", List.of(indexed))
                    .milliseconds("title", took);
        }
    }

    private static List<Title> titles(TitlesData data, Map<String, String> concepts) {
        return data.labels().entrySet().stream()
                .map(label -> new Title(
                        concepts.getOrDefault(label.getKey(), label.getKey()),
                        new Label(label.getValue(), Language.SV)))
                .toList();
    }

    /// Means over all titles.
    ///
    /// @param map    of the average precision
    /// @param mrr    of one by the rank of the first that belongs to it
    /// @param recall of the share that is among the first ten
    private record Judgement(double map, double mrr, double recall) {}

    private static Judgement judge(TitlesData data, Function<String, List<String>> ranking) {
        double map = 0;
        double mrr = 0;
        double recall = 0;
        for (var title : data.titles().entrySet()) {
            var ranked = new LinkedHashSet<>(ranking.apply(title.getValue()));
            var relevant = data.relevant().getOrDefault(title.getKey(), Set.of());
            int rank = 0;
            int found = 0;
            double precision = 0;
            for (var label : ranked) {
                rank++;
                if (relevant.contains(label)) {
                    found++;
                    precision += (double) found / rank;
                    mrr += found == 1 ? 1.0 / rank : 0;
                    recall += rank <= MANY ? 1.0 / relevant.size() : 0;
                }
            }
            map += precision / relevant.size();
        }
        int titles = data.titles().size();
        return new Judgement(map / titles, mrr / titles, recall / titles);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1e4) / 1e4;
    }
}
