package se.samsas.exchange;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samsas.access.RoleSource;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.Trace;
import se.samsas.exchange.Import.FileNote;
import se.samsas.exchange.ImportFiles.Report;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.DataSource;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Words;
import se.samsas.failure.Failure;

/// Works on imports that were begun over the API, each in a thread of its own; they take turns.
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    /// A transaction takes a second or two; whoever stops a server waits no longer than this.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Words UNEXPECTED = new Words(
            "Something unexpected happened. What was written stays; start the import again.",
            "Något oväntat hände. Det som hann skrivas är kvar; starta importen igen.");

    private static final Words NOT_ALLOWED = new Words(
            "Whoever began the import may not import any more. What was written stays; somebody who may can start it"
                    + " again.",
            "Den som startade importen får inte importera längre. Det som hann skrivas är kvar; någon som får kan starta"
                    + " den igen.");

    private final Imports imports;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Viewers viewers;
    private final Set<Work> working = ConcurrentHashMap.newKeySet();

    ImportRunner(Imports imports, ImportJobs jobs, ImportFiles files, Viewers viewers) {
        this.imports = imports;
        this.jobs = jobs;
        this.files = files;
        this.viewers = viewers;
    }

    /// Finds out what the import would change.
    Import rehearse(Viewer viewer, String id) {
        return begin(jobs.begin(viewer, id, ImportState.REHEARSING), viewer, Mode.REHEARSAL);
    }

    /// Does the import, from the beginning or from where it was stopped: what is written already is passed over.
    Import start(Viewer viewer, String id) {
        return begin(jobs.begin(viewer, id, ImportState.WAITING), viewer, Mode.GENTLE);
    }

    private Import begin(Import job, Viewer viewer, Mode mode) {
        var work = new Work(job, viewer, mode);
        working.add(work);
        Thread.ofVirtual().name("import-" + job.id()).start(work);
        return job;
    }

    /// Has all imports stop after the transaction that is being written, and waits until they have said so, but not
    /// for ever.
    @PreDestroy
    void stop() {
        working.forEach(Work::interrupt);
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var work : working) {
            work.await(Duration.ofNanos(until - System.nanoTime()));
        }
    }

    private final class Work implements Runnable, ImportListener {

        private final Import job;
        private final Viewer viewer;
        private final Mode mode;
        private final List<FileNote> notes = new ArrayList<>();
        private volatile boolean cancelled;
        private volatile boolean interrupted;
        private volatile boolean disallowed;
        private volatile boolean ended;
        private final CountDownLatch rest = new CountDownLatch(1);
        private volatile @Nullable Progress progress;
        private boolean begun;
        private @Nullable Report report;

        Work(Import job, Viewer viewer, Mode mode) {
            this.job = job;
            this.viewer = viewer;
            this.mode = mode;
        }

        void interrupt() {
            interrupted = true;
        }

        /// Waits until it works no more.
        void await(Duration most) {
            try {
                if (!rest.await(most.toNanos(), TimeUnit.NANOSECONDS)) {
                    LOG.warn("The import {} has not come to rest; another server will find it interrupted", job.id());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void run() {
            Thread.ofVirtual().name("import-beat").start(this::beat);
            try {
                var done = reported();
                ended = true;
                jobs.end(
                        job,
                        mode == Mode.REHEARSAL ? ImportState.RECEIVING : ImportState.DONE,
                        done.counts(),
                        notes,
                        open().complained());
            } catch (CancellationException e) {
                ended = true;
                if (disallowed) {
                    jobs.fail(job, NOT_ALLOWED);
                } else {
                    jobs.become(job, interrupted ? ImportState.INTERRUPTED : ImportState.CANCELLED);
                }
            } catch (Failure e) {
                ended = true;
                jobs.fail(job, Explained.words(e));
            } catch (RuntimeException e) {
                ended = true;
                LOG.error("The import {} ended unexpectedly: {}", job.id(), Trace.of(e));
                jobs.fail(job, UNEXPECTED);
            } finally {
                ended = true;
                working.remove(this);
                rest.countDown();
            }
        }

        /// The report is on the disk before anybody is told that it is there.
        private ImportReport reported() {
            try (var written = files.report(job)) {
                report = written;
                return imports();
            }
        }

        private ImportReport imports() {
            var paths = new LinkedHashMap<String, Path>();
            job.received().forEach(file -> paths.put(file.name(), files.path(job.id(), file)));
            var source = new DataSource.Listed(paths);
            var errand = ImportJobs.errand(job, viewer.account());
            var agency = job.agency();
            return switch (job.kind()) {
                case STAFF -> imports.staff(source, String.valueOf(agency), mode, errand, this);
                case DATA -> imports.data(source, agency, mode, errand, this);
                case ESCO -> imports.esco(List.copyOf(paths.values()), false, mode, errand, this);
            };
        }

        /// Says that it is alive, how far it is, and hears whether it may go on.
        private void beat() {
            while (!ended) {
                try {
                    Thread.sleep(BEAT);
                    if (!ended && !jobs.beat(job, progress)) {
                        cancelled = true;
                    } else if (!ended && !mayGoOn()) {
                        disallowed = true;
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    // The work itself will say so.
                }
            }
        }

        /// Whether whoever began it may still import. What a token said of them cannot be asked again; where it counts,
        /// they may as long as they are employed, if they were.
        private boolean mayGoOn() {
            var now = viewers.get(viewer.account());
            return ImportJobs.mayDo(now, job.agency())
                    || (viewers.roleSource() != RoleSource.GRAPH
                            && (viewer.person() == null || !now.employers().isEmpty()));
        }

        @Override
        public void progress(Progress now) {
            progress = now;
            if (!begun && mode != Mode.REHEARSAL) {
                begun = true;
                jobs.become(job, ImportState.RUNNING);
            }
        }

        @Override
        public void complaint(Complaint complaint) {
            open().add(complaint);
        }

        @Override
        public void note(String file, Words note) {
            notes.add(new FileNote(file, note));
        }

        @Override
        public void header(String file, List<String> header) {
            open().header(file, header);
        }

        @Override
        public void change(Change change) {
            open().add(change);
        }

        @Override
        public boolean isCancelled() {
            return cancelled || interrupted || disallowed;
        }

        private Report open() {
            if (report == null) {
                throw new IllegalStateException("The report is not open.");
            }
            return report;
        }
    }
}
