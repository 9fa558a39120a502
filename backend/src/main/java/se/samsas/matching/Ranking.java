package se.samsas.matching;

import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best of a page while people come in any order.
final class Ranking {
    private final Page page;
    private final long most;
    /// The worst first.
    private final PriorityQueue<Hit> kept = new PriorityQueue<>(Hit.ORDER.reversed());

    private int passed;

    Ranking(Page page) {
        this.page = page;
        this.most = (long) page.first() + page.offset();
    }

    /// Whether somebody with the score has to be offered.
    boolean wants(int score) {
        RankingCursor after = page.after();
        if (after != null && score >= after.score()) {
            return true; // kept, or counted as passed
        }
        Hit worst = kept.peek();
        return kept.size() < most || (worst != null && score >= worst.score());
    }

    void offer(Hit hit) {
        if (page.after() != null && !hit.isAfter(page.after())) {
            passed++;
            return;
        }
        kept.add(hit);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /// The page, the best first.
    List<Hit> hits() {
        return kept.stream().sorted(Hit.ORDER).skip(page.offset()).toList();
    }

    /// The rank of the first of the page.
    int firstRank() {
        return passed + page.offset() + 1;
    }
}
