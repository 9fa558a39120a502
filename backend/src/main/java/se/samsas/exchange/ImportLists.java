package se.samsas.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.exchange.staff.ChosenColumns;
import se.samsas.exchange.staff.ListedColumn;
import se.samsas.exchange.staff.StaffColumn;
import se.samsas.exchange.staff.StaffHeadings;
import se.samsas.exchange.staff.StaffList;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// The lists of staff that were received, as they are read before anything is done with them.
@Component
final class ImportLists {

    private final Graph graph;
    private final ImportFiles files;
    private final ImportJobs jobs;
    private final Clock clock;

    ImportLists(Graph graph, ImportFiles files, ImportJobs jobs, Clock clock) {
        this.graph = graph;
        this.files = files;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The list of an import; empty where it is of another kind, or its file is gone.
    Optional<StaffList> find(Import job) {
        return job.kind() == ImportKind.STAFF && !job.received().isEmpty() ? Optional.of(open(job)) : Optional.empty();
    }

    /// @throws Failure.Invalid where it is no table, or has nothing in it
    StaffList open(Import job) {
        var file = job.received().getFirst();
        return StaffList.open(
                file.name(),
                files.path(job.id(), file),
                ChosenColumns.of(graph, String.valueOf(job.agency())),
                LocalDate.now(clock));
    }

    /// Takes what somebody says of the columns of a list.
    ///
    /// @param said by heading; empty: that it is not read
    /// @throws Failure.Invalid where the list has no such heading
    Import choose(Viewer viewer, String id, Map<String, Optional<StaffColumn>> said) {
        var list = find(jobs.get(viewer, id))
                .orElseThrow(() -> new Failure.Conflict(
                        "The import '%s' has no list of staff.".formatted(id), "Send the list first."));
        var headings = list.columns().stream().map(ListedColumn::heading).toList();
        var chosen = new HashMap<String, Optional<StaffColumn>>();
        said.forEach((heading, column) -> {
            if (!headings.contains(heading)) {
                throw new Failure.Invalid(
                        "input.columns",
                        "The list has no column '%s'.".formatted(heading),
                        "Its columns are %s.".formatted(String.join(", ", headings)));
            }
            chosen.put(StaffHeadings.key(heading), column);
        });
        return jobs.choose(viewer, id, chosen);
    }
}
