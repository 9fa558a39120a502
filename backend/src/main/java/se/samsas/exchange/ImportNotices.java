package se.samsas.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.notice.NewsKind;
import se.samsas.notice.NewsRule;
import se.samsas.notice.Waiting;
import se.samsas.notice.WaitingKind;
import se.samsas.notice.WaitingSource;

/// Imports on the lists of what waits and what is news.
@Component
final class ImportNotices implements WaitingSource, NewsRule {

    private final ImportJobs jobs;

    ImportNotices(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Waiting> of(Viewer viewer) {
        var stopped = jobs.stopped(viewer);
        return stopped.stream()
                .map(Import::created)
                .min(Comparator.naturalOrder())
                .map(since -> new Waiting(WaitingKind.IMPORTS, stopped.size(), since, null))
                .stream()
                .toList();
    }

    @Override
    public NewsKind kind() {
        return NewsKind.IMPORT_ENDED;
    }

    @Override
    public Set<String> readable(Viewer viewer, List<String> about) {
        return jobs.list(viewer, about).keySet();
    }
}
