package se.samsas.matching;

import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best of a page while people come in any order.
final class Ranking {
    private final Page page;
    private final long most;
    /// The worst first.
    private final PriorityQueue<Standing> kept = new PriorityQueue<>(Standing.ORDER.reversed());

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
        Standing worst = kept.peek();
        return kept.size() < most || (worst != null && score >= worst.score());
    }

    void offer(Standing standing) {
        if (page.after() != null && !standing.isAfter(page.after())) {
            passed++;
            return;
        }
        kept.add(standing);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /// The page, the best first.
    List<Standing> standings() {
        return kept.stream().sorted(Standing.ORDER).skip(page.offset()).toList();
    }

    /// The rank of the first of the page.
    int firstRank() {
        return passed + page.offset() + 1;
    }
}
