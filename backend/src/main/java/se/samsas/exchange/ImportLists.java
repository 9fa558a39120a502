package se.samsas.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.exchange.staff.ChosenColumns;
import se.samsas.exchange.staff.ListedColumn;
import se.samsas.exchange.staff.ListedColumn.Use;
import se.samsas.exchange.staff.StaffColumn;
import se.samsas.exchange.staff.StaffHeadings;
import se.samsas.exchange.staff.StaffList;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.text.Languages;

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
        return job.kind() == ImportKind.STAFF && !job.received().isEmpty() && !job.gone()
                ? Optional.of(open(job))
                : Optional.empty();
    }

    /// @throws Failure.Invalid where it is no table, or has nothing in it
    StaffList open(Import job) {
        var file = job.received().getFirst();
        return StaffList.open(file.name(), files.path(job.id(), file), chosen(job), LocalDate.now(clock));
    }

    private Map<String, Optional<StaffColumn>> chosen(Import job) {
        var chosen = ChosenColumns.of(graph, String.valueOf(job.agency()));
        job.unread().forEach(heading -> chosen.put(heading, Optional.empty()));
        return chosen;
    }

    /// The languages that the agency's people have of whom no list says any; empty where nobody has said it.
    Optional<List<String>> languages(Import job) {
        return Optional.ofNullable(job.agency()).flatMap(agency -> ChosenColumns.languages(graph, agency));
    }

    /// Takes what somebody says of the columns of a list, and of what none of them says.
    ///
    /// @param said      by heading; empty: that it is not read
    /// @param languages of those of whom the list says none; null: as was said before
    /// @throws Failure.Invalid where the list has no such heading, or a language is none
    Import choose(Viewer viewer, String id, Map<String, Optional<StaffColumn>> said, @Nullable List<String> languages) {
        var job = jobs.get(viewer, id);
        var list = find(job)
                .orElseThrow(() -> new Failure.Conflict(
                        "The import '%s' has no list of staff.".formatted(id), "Send the list first."));
        var headings = list.columns().stream().map(ListedColumn::heading).toList();
        var asked = Stream.concat(
                        job.unread().stream(),
                        list.columns().stream()
                                .filter(column -> column.use() == Use.ASKED)
                                .map(column -> StaffHeadings.key(column.heading())))
                .collect(Collectors.toSet());
        var unread = new ArrayList<String>();
        var chosen = new HashMap<String, Optional<StaffColumn>>();
        said.forEach((heading, column) -> {
            if (!headings.contains(heading)) {
                throw new Failure.Invalid(
                        "input.columns",
                        "The list has no column '%s'.".formatted(heading),
                        "Its columns are %s.".formatted(String.join(", ", headings)));
            }
            if (!StaffHeadings.isOfColumn(heading)) {
                throw new Failure.Invalid(
                        "input.columns",
                        "'%s' is no heading of a column.".formatted(heading),
                        "Give the list a header with what each column holds, and send it again.");
            }
            var key = StaffHeadings.key(heading);
            // What may say who is protected is asked about again in each list where it is not read.
            if (column.isEmpty() && (asked.contains(key) || StaffHeadings.mayProtect(heading))) {
                unread.add(key);
            } else {
                chosen.put(key, column);
            }
        });
        return jobs.choose(viewer, id, chosen, unread, languages == null ? null : known(languages));
    }

    private static List<String> known(List<String> tags) {
        var codes = new ArrayList<String>();
        for (var tag : tags) {
            codes.add(Languages.of(tag)
                    .orElseThrow(() -> new Failure.Invalid(
                            "input.languages",
                            "'%s' is no language.".formatted(tag),
                            "Give BCP 47 codes, such as sv, en or fi.")));
        }
        return codes.stream().distinct().sorted().toList();
    }
}
