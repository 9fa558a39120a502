package se.samsas.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Those who can give a part of a share that may be split, and the fewest of them who cover it together.
final class Parts {
    private static final int STEP = 10;
    private static final int MOST_PEOPLE = 3;

    private final int share;
    private final int smallest;
    /// The best by how much they have room for, in tens: no set needs a fourth with the same room.
    private final List<Ranking> byRoom = Stream.generate(() -> new Ranking(Page.first(MOST_PEOPLE)))
            .limit(STEP)
            .toList();

    private final Ranking best = new Ranking(Page.first(Scan.NEAR_MISSES));
    private int count;

    Parts(int share, int smallest) {
        this.share = share;
        this.smallest = smallest;
    }

    /// Whether somebody who has so much free is one of them, where they lack nothing else.
    boolean takes(int free) {
        return free >= smallest;
    }

    void count() {
        count++;
    }

    int counted() {
        return count;
    }

    boolean wants(int score, int free) {
        return best.wants(score) || byRoom.get(free / STEP).wants(score);
    }

    void offer(Hit hit) {
        best.offer(hit);
        byRoom.get(hit.free() / STEP).offer(hit);
    }

    /// Up to ten, the best first.
    List<Hit> best() {
        return best.hits();
    }

    /// The first of the smallest sets that cover the share, the best of each first; nobody where three do not.
    List<Hit> together() {
        List<Hit> able = byRoom.stream()
                .map(Ranking::hits)
                .flatMap(Collection::stream)
                .filter(hit -> room(hit) >= tens(smallest))
                .sorted(Hit.ORDER)
                .toList();
        return Stream.of(2, MOST_PEOPLE)
                .map(size -> subsets(able, size)
                        .filter(set -> set.stream().mapToInt(Parts::room).sum() >= share)
                        .reduce((first, other) -> score(other) > score(first) ? other : first)
                        .orElse(List.of()))
                .filter(set -> !set.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// What each of them gives, in percent: as much as they can, but what leaves the smallest part to those that
    /// follow.
    List<Integer> given(List<Hit> together) {
        List<Integer> given = new ArrayList<>();
        int left = tens(share);
        for (int i = 0; i < together.size(); i++) {
            int others = (together.size() - 1 - i) * tens(smallest);
            int gives = Math.max(tens(smallest), Math.min(room(together.get(i)), left - others));
            given.add(gives);
            left -= gives;
        }
        return given;
    }

    /// In the order in which the list has them.
    private static Stream<List<Hit>> subsets(List<Hit> list, int size) {
        if (size == 0) {
            return Stream.of(List.of());
        }
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .flatMap(i -> subsets(list.subList(i + 1, list.size()), size - 1)
                        .map(rest -> Stream.concat(Stream.of(list.get(i)), rest.stream())
                                .toList()));
    }

    private static long score(List<Hit> set) {
        return set.stream().mapToLong(Hit::score).sum();
    }

    private static int room(Hit hit) {
        return hit.free() / STEP * STEP;
    }

    private static int tens(int percent) {
        return (percent + STEP - 1) / STEP * STEP;
    }
}
