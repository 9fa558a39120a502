package se.samsas.skill.words;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.samsas.api.Label;
import se.samsas.api.Language;

/// Finds what somebody works as by a title, however it is written: titles are alike where they share pieces
/// of words, the rarer the pieces the more. A thing with several names in a language is judged by the one
/// that is most alike and by all of them together. Immutable.
///
/// The likeness is the cosine of two vectors of [Grams], weighted by the logarithm of their rarity.
public final class TitleIndex {

    /// How much all names of a thing count together, beside the one that is most alike.
    private static final double ALL_NAMES = 1.3;

    private final Label[] labels;
    /// The thing and the language that each label is of.
    private final int[] groups;

    private final String[] things;
    private final int[] groupSizes;
    private final long[] grams;
    private final double[] rarity;
    /// Where the labels that have a gram begin, by gram; one more at the end.
    private final int[] begins;

    private final int[] having;
    private final float[] weights;

    /// Those with these names; one may have many.
    public TitleIndex(Collection<Title> titles) {
        record Group(String thing, Language language) {}
        labels = titles.stream().map(Title::label).toArray(Label[]::new);
        Map<Group, Integer> known = new LinkedHashMap<>();
        groups = titles.stream()
                .mapToInt(title -> known.computeIfAbsent(
                        new Group(title.of(), title.label().language()), _ -> known.size()))
                .toArray();
        things = known.keySet().stream().map(Group::thing).toArray(String[]::new);
        groupSizes = new int[things.length];
        Arrays.stream(groups).forEach(group -> groupSizes[group]++);

        var ofLabels = Arrays.stream(labels)
                .map(label -> Grams.of(JobTitle.telling(label.text())))
                .toArray(long[][]::new);
        grams = Arrays.stream(ofLabels)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        begins = new int[grams.length + 1];
        var places = Arrays.stream(ofLabels)
                .map(own -> Arrays.stream(own)
                        .mapToInt(gram -> Arrays.binarySearch(grams, gram))
                        .toArray())
                .toArray(int[][]::new);
        Arrays.stream(places).flatMapToInt(Arrays::stream).forEach(gram -> begins[gram + 1]++);
        rarity = IntStream.range(0, grams.length)
                .mapToDouble(gram -> Math.log(1 + (double) labels.length / begins[gram + 1]))
                .toArray();
        Arrays.parallelPrefix(begins, Integer::sum);

        having = new int[begins[grams.length]];
        weights = new float[having.length];
        var free = begins.clone();
        for (int label = 0; label < labels.length; label++) {
            double length = length(places[label]);
            for (int gram : places[label]) {
                int at = free[gram]++;
                having[at] = label;
                weights[at] = (float) (rarity[gram] / length);
            }
        }
    }

    /// Those called most nearly that, the best first; nothing that shares no piece of a word with it.
    ///
    /// @param most how many at most
    public List<TitleMatch> find(String title, int most) {
        var likeness = likeness(title);
        var best = new int[things.length];
        Arrays.fill(best, -1);
        var sums = new double[things.length];
        for (int label = 0; label < labels.length; label++) {
            int group = groups[label];
            sums[group] += likeness[label];
            if (best[group] < 0 || likeness[label] > likeness[best[group]]) {
                best[group] = label;
            }
        }
        record Found(int group, double score) {}
        Map<String, Found> byThing = new HashMap<>();
        for (int group = 0; group < things.length; group++) {
            double alike = likeness[best[group]];
            if (alike > 0) {
                byThing.merge(
                        things[group],
                        new Found(group, alike + ALL_NAMES * sums[group] / groupSizes[group]),
                        (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        var found = new ArrayList<>(byThing.values());
        found.sort(comparingDouble((Found one) -> -one.score())
                .thenComparing(comparingInt(one -> groupSizes[one.group()]))
                .thenComparing(one -> things[one.group()]));
        return found.stream()
                .limit(most)
                .map(one -> new TitleMatch(
                        things[one.group()],
                        labels[best[one.group()]],
                        Math.min(100, Math.round(100 * likeness[best[one.group()]]))))
                .toList();
    }

    /// How alike each label is to that reading of the title which it is most alike to, 0 to 1.
    private float[] likeness(String title) {
        var most = new float[labels.length];
        for (var reading : JobTitle.readings(title)) {
            var now = new float[labels.length];
            var own = Grams.of(reading);
            var known = Arrays.stream(own)
                    .mapToInt(gram -> Arrays.binarySearch(grams, gram))
                    .filter(gram -> gram >= 0)
                    .toArray();
            double length = Math.hypot(length(known), Math.sqrt(own.length - known.length) * rarest());
            for (int gram : known) {
                float weight = (float) (rarity[gram] / length);
                for (int at = begins[gram]; at < begins[gram + 1]; at++) {
                    now[having[at]] += weight * weights[at];
                }
            }
            for (int label = 0; label < most.length; label++) {
                most[label] = Math.max(most[label], now[label]);
            }
        }
        return most;
    }

    /// What nothing is called is as rare as can be.
    private double rarest() {
        return Math.log(1 + labels.length);
    }

    private double length(int[] own) {
        return Math.sqrt(Arrays.stream(own)
                .mapToDouble(gram -> rarity[gram] * rarity[gram])
                .sum());
    }
}
