package se.samsas.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.samsas.failure.Failure;

/// Job titles, a corpus of labels, and which labels experts say belong to each title (the form of TREC).
///
/// @param titles   by their ids
/// @param labels   by their ids
/// @param concepts which concept each label is of
/// @param relevant the ids of the labels that belong to each title; at least one each
record TitlesData(
        Map<String, String> titles,
        Map<String, String> labels,
        Map<String, String> concepts,
        Map<String, Set<String>> relevant) {

    /// Reads a folder of the four files.
    ///
    /// @throws Failure.Invalid where a file cannot be read, or a line is not what it should be
    static TitlesData read(Path folder) {
        var titles = pairs(folder.resolve("queries.tsv"));
        var labels = pairs(folder.resolve("corpus_elements.tsv"));
        var relevant = rows(folder.resolve("annotations.tsv"), 4).stream()
                .filter(row -> !row.get(3).equals("0"))
                .collect(groupingBy(List::getFirst, mapping(row -> row.get(2), toSet())));
        titles.keySet().retainAll(relevant.keySet());
        return new TitlesData(titles, labels, pairs(folder.resolve("concept_mapping.tsv")), relevant);
    }

    private static Map<String, String> pairs(Path file) {
        return rows(file, 2).stream().collect(toMap(List::getFirst, row -> row.get(1), (a, _) -> a, TreeMap::new));
    }

    private static List<List<String>> rows(Path file, int columns) {
        try (var lines = Files.lines(file)) {
            var rows = lines.filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            rows.stream().filter(row -> row.size() != columns).findFirst().ifPresent(row -> {
                throw new Failure.Invalid(
                        null,
                        "%s has a line of %d columns: %s".formatted(file, row.size(), String.join(" | ", row)),
                        "Give files of columns that tabs part, as the MELO benchmark has them.");
            });
            return rows;
        } catch (IOException e) {
            throw new Failure.Invalid(
                    null,
                    "%s cannot be read (%s).".formatted(file, e.getClass().getSimpleName()),
                    "Give a folder that holds queries.tsv, corpus_elements.tsv, concept_mapping.tsv and annotations.tsv.");
        }
    }
}
