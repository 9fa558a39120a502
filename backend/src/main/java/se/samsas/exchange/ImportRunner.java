package se.samsas.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.RoleSource;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;
import se.samsas.api.Text;
import se.samsas.exchange.Import.FileNote;
import se.samsas.exchange.ImportFindings.Report;
import se.samsas.exchange.ImportJobs.Found;
import se.samsas.exchange.ImportLeavers.LeaversInput;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.DataSource;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.told.ImportedPersonKind;
import se.samsas.exchange.told.PeopleTold;
import se.samsas.failure.Failure;
import se.samsas.graph.Transaction;
import se.samsas.job.JobAct;
import se.samsas.job.Run;
import se.samsas.job.Work;
import se.samsas.job.Workers;
import se.samsas.person.PersonTables;
import se.samsas.personal.Forgetting;

/// Has imports done that somebody began over the API; they take turns.
@Component
class ImportRunner {

    private static final Text UNEXPECTED = new Text(
            "Something unexpected happened. What was written stays; start the import again.",
            "Något oväntat hände. Det som hann skrivas är kvar; starta inhämtningen igen.");

    private static final Text NOT_ALLOWED = new Text(
            "Whoever began the import may not import any more.",
            "Den som startade inhämtningen får inte hämta in uppgifter längre.");
    private static final Text SOMEBODY_ELSE = new Text(
            "What was written stays; somebody who may can start it again.",
            "Det som hann skrivas är kvar; någon som får kan starta den igen.");

    private final Imports imports;
    private final ImportJobs jobs;
    private final ReceivedFiles received;
    private final ImportFiles files;
    private final ImportFindings findings;
    private final ImportLists lists;
    private final ImportLeavers leavers;
    private final Regions regions;
    private final Forgetting forgetting;
    private final Viewers viewers;
    private final Workers workers;

    ImportRunner(
            Imports imports,
            ImportJobs jobs,
            ReceivedFiles received,
            ImportFiles files,
            ImportFindings findings,
            ImportLists lists,
            ImportLeavers leavers,
            Regions regions,
            Forgetting forgetting,
            Viewers viewers,
            Workers workers) {
        this.imports = imports;
        this.jobs = jobs;
        this.received = received;
        this.files = files;
        this.findings = findings;
        this.lists = lists;
        this.leavers = leavers;
        this.regions = regions;
        this.forgetting = forgetting;
        this.viewers = viewers;
        this.workers = workers;
    }

    /// Finds out what the import would change.
    Import rehearse(Viewer viewer, String id) {
        return begin(jobs.begin(viewer, id, JobAct.REHEARSE), viewer, Mode.REHEARSAL);
    }

    /// Does the import, from the beginning or from where it was stopped: what is written already is passed over.
    ///
    /// @param leaving whose employments end for not being in the list; null: nobody's, or as it was begun before
    Import start(Viewer viewer, String id, @Nullable LeaversInput leaving) {
        var job = jobs.get(viewer, id);
        var chosen = leaving == null ? null : leavers.of(job, leaving);
        return begin(jobs.begin(viewer, id, JobAct.START, chosen, job.run()), viewer, Mode.GENTLE);
    }

    /// Prepares taking an import back, and finds out what that would change.
    Import takeBack(Viewer viewer, String id) {
        return rehearse(viewer, jobs.takeBack(viewer, id).id());
    }

    private Import begin(Import job, Viewer viewer, Mode mode) {
        workers.start(jobs.jobs(), job.job(), new ImportWork(job, viewer, mode));
        return job;
    }

    private final class ImportWork implements Work {

        private final Import job;
        private final Viewer viewer;
        private final Mode mode;

        ImportWork(Import job, Viewer viewer, Mode mode) {
            this.job = job;
            this.viewer = viewer;
            this.mode = mode;
        }

        /// The report is on the disk before anybody is told that it is there.
        @Override
        public void run(Run run) {
            ImportReport done;
            var report = findings.report(job);
            var told = new PeopleTold(regions.list().stream().collect(Collectors.toMap(Region::code, Region::name)));
            var heard = new Heard(run, report, job.kind().isTold() ? told : null);
            var staff = new AtomicLong();
            ImportedPeople people = null;
            try (report;
                    told) {
                done = imported(heard, told, staff);
                if (job.kind().isTold()) {
                    var all = told.all(Report.MOST_CHANGES);
                    report.people(all.first());
                    people = counted(done, all.counts(), staff.get());
                }
            }
            jobs.finish(job, new Found(done.counts(), heard.notes(), report.complained(), people));
            received.givenUp(List.of(job.id())).forEach(files::drop);
        }

        /// Of everybody whom the list speaks of, and who is not told of, nothing is otherwise.
        private static ImportedPeople counted(ImportReport done, Map<ImportedPersonKind, Long> counts, long staff) {
            long listed = done.counts().stream()
                    .filter(one -> one.of().equals(PersonTables.PEOPLE.file()))
                    .mapToLong(one -> one.created() + one.changed() + one.unchanged())
                    .sum();
            if (counts.containsKey(ImportedPersonKind.GONE) || counts.containsKey(ImportedPersonKind.LEFT)) {
                return new ImportedPeople(counts, 0, staff);
            }
            long otherwise = counts.getOrDefault(ImportedPersonKind.NEW, 0L)
                    + counts.getOrDefault(ImportedPersonKind.CHANGED, 0L);
            return new ImportedPeople(counts, Math.max(0, listed - otherwise), staff);
        }

        private ImportReport imported(ImportListener listener, PeopleTold told, AtomicLong staff) {
            var paths = new LinkedHashMap<String, Path>();
            job.received().forEach(file -> paths.put(file.name(), files.path(job.id(), file)));
            var source = new DataSource.Listed(paths);
            var errand = ImportJobs.errand(job, viewer.account());
            var agency = job.agency();
            return switch (job.kind()) {
                case STAFF ->
                    imports.staff(
                            lists.open(job), String.valueOf(agency), job.leavers(), mode, errand, listener, list -> {
                                staff.set(list.staff());
                                StaffTold.tell(list, job.leavers(), told);
                            });
                case UNDO ->
                    imports.takeBack(
                            jobs.returned(job), String.valueOf(agency), mode, errand, listener, forgetting, told);
                case DATA -> imports.data(source, agency, mode, errand, listener);
                case ESCO -> imports.esco(List.copyOf(paths.values()), false, mode, errand, listener);
            };
        }

        /// What a token said of whoever began it cannot be asked again; where it counts, they may as long as
        /// they are employed, if they were.
        @Override
        public void requireAllowed() {
            var now = viewers.get(viewer.account());
            var may = ImportJobs.mayDo(now, job.agency())
                    || (viewers.roleSource() != RoleSource.GRAPH
                            && (viewer.person() == null || !now.employers().isEmpty()));
            if (!may) {
                throw Explained.notAllowed(NOT_ALLOWED, SOMEBODY_ELSE);
            }
        }

        @Override
        public void failed(Transaction transaction, @Nullable Failure why) {
            jobs.failed(transaction, job.id(), why == null ? UNEXPECTED : Explained.words(why));
        }
    }

    /// What is heard of an import at work, for its report.
    ///
    /// @param told hears what becomes otherwise; null where it is not told by people
    private record Heard(Run run, Report report, @Nullable PeopleTold told, List<FileNote> notes)
            implements ImportListener {

        Heard(Run run, Report report, @Nullable PeopleTold told) {
            this(run, report, told, new ArrayList<>());
        }

        @Override
        public void progress(Progress now) {
            run.progress(now.done(), now.total());
        }

        @Override
        public void complaint(Complaint complaint) {
            report.add(complaint);
        }

        @Override
        public void note(String file, Text note) {
            notes.add(new FileNote(file, note));
        }

        @Override
        public void header(String file, List<String> header) {
            report.header(file, header);
        }

        @Override
        public void change(Change change) {
            report.add(change);
        }

        @Override
        public boolean isTold() {
            return told != null;
        }

        @Override
        public void difference(Difference difference) {
            if (told != null) {
                told.hear(difference);
            }
        }

        @Override
        public boolean isCancelled() {
            return run.isStopped();
        }
    }
}
