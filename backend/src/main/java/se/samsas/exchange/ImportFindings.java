package se.samsas.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.api.Text;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Dialect;
import se.samsas.exchange.table.Formula;
import se.samsas.exchange.table.Headers;

/// What was found in the files of imports: what was complained about, what would change, and the bad rows to mend.
/// It is kept beside the files ([ImportFiles]) and goes with them.
@Component
final class ImportFindings {

    private static final String COMPLAINTS = "complaints.csv";
    private static final String CHANGES = "changes.csv";
    private static final String REPORT = "report-";
    private static final String BAD = "bad";
    private static final String MARK = "\uFEFF";

    private final ImportFiles files;

    ImportFindings(ImportFiles files) {
        this.files = files;
    }

    /// Begins the report of an import anew, in a place of its own: whoever was thought to have stopped, and has not
    /// yet, writes elsewhere. Earlier ones go.
    Report report(Import job) {
        for (long earlier = 1; earlier < job.run(); earlier++) {
            PrivateFiles.delete(reported(job, earlier));
        }
        return new Report(reported(job));
    }

    private Path reported(Import job) {
        return reported(job, job.run());
    }

    private Path reported(Import job, long run) {
        return files.place(job.id()).resolve(REPORT + run);
    }

    /// The complaints of an import, in their order.
    Connection<Complaint> complaints(Import job, PageRequest request) {
        return page(
                job,
                COMPLAINTS,
                7,
                request,
                job.complaints(),
                row -> new Complaint(
                        row.getField(0),
                        Long.parseLong(row.getField(1)),
                        given(row.getField(2)),
                        given(row.getField(3)),
                        new Text(row.getField(5), row.getField(6)),
                        Complaint.Fate.valueOf(row.getField(4)),
                        List.of()));
    }

    /// What would change, in the order of the rows; of very many, the first.
    Connection<Change> changes(Import job, PageRequest request) {
        return page(
                job,
                CHANGES,
                6,
                request,
                -1,
                row -> new Change(
                        row.getField(0),
                        Long.parseLong(row.getField(1)),
                        row.getField(2),
                        row.getField(3),
                        given(row.getField(4)),
                        given(row.getField(5))));
    }

    /// The names of the files that have bad rows.
    List<String> bad(Import job) {
        var folder = reported(job).resolve(BAD);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bad rows of a file, with its header, to mend and send again.
    Optional<Path> bad(Import job, String file) {
        return bad(job).contains(file) ? Optional.of(reported(job).resolve(BAD).resolve(file)) : Optional.empty();
    }

    private <T> Connection<T> page(
            Import job, String file, int columns, PageRequest request, int total, Function<CsvRecord, T> mapping) {
        var path = reported(job).resolve(file);
        var after = request.afterNumber(1);
        long skip = after == null ? 0 : after.number();
        if (!Files.exists(path)) {
            return Connection.of(List.<T>of(), request, 0, row -> Cursor.of("0"));
        }
        var rows = new HashMap<T, Long>();
        var found = new ArrayList<T>();
        var count = new AtomicInteger();
        whole(path, columns, record -> {
            if (count.getAndIncrement() >= skip && found.size() < request.limit()) {
                var row = mapping.apply(record);
                found.add(row);
                rows.put(row, (long) count.get());
            }
        });
        return Connection.of(
                found,
                request,
                total < 0 ? count.get() : total,
                row -> Cursor.of(String.valueOf(rows.getOrDefault(row, skip))));
    }

    /// The rows of a report that is complete, is being written, or was when its server was killed: those that are
    /// whole.
    private static void whole(Path path, int columns, Consumer<CsvRecord> each) {
        try (var reader = CsvReader.builder().ofCsvRecord(path)) {
            reader.stream().filter(record -> record.getFieldCount() == columns).forEach(each);
        } catch (CsvParseException e) {
            // The last row is cut off.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The report of an import while it is written.
    static final class Report implements AutoCloseable {

        /// More changes than anybody reads are only counted.
        private static final int MOST_CHANGES = 10_000;

        private final Path folder;
        private final CsvWriter complaints;
        private final CsvWriter changes;
        private final Map<String, List<String>> headers = new HashMap<>();
        private final Map<String, CsvWriter> bad = new HashMap<>();
        private final Map<String, Set<Long>> given = new HashMap<>();
        private int complained;
        private int changed;

        Report(Path folder) {
            this.folder = folder;
            try {
                PrivateFiles.folder(folder);
                complaints = CsvWriter.builder()
                        .build(PrivateFiles.write(folder.resolve(COMPLAINTS)), StandardCharsets.UTF_8);
                changes =
                        CsvWriter.builder().build(PrivateFiles.write(folder.resolve(CHANGES)), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int complained() {
            return complained;
        }

        void header(String file, List<String> header) {
            headers.put(file, header);
        }

        void add(Complaint complaint) {
            complained++;
            complaints.writeRecord(
                    complaint.file(),
                    String.valueOf(complaint.line()),
                    complaint.column() == null ? "" : asWritten(complaint.file(), complaint.column()),
                    complaint.value() == null ? "" : complaint.value(),
                    complaint.fate().name(),
                    complaint.reason().en(),
                    complaint.reason().sv());
            if (complaint.fate() == Complaint.Fate.LEFT_OUT
                    && !complaint.asWritten().isEmpty()
                    && given.computeIfAbsent(complaint.file(), file -> new HashSet<>())
                            .add(complaint.line())) {
                bad(complaint.file())
                        .writeRecord(complaint.asWritten().stream()
                                .map(Formula::quoted)
                                .toList());
            }
        }

        void add(Change change) {
            if (++changed <= MOST_CHANGES) {
                changes.writeRecord(
                        change.file(),
                        String.valueOf(change.line()),
                        change.key(),
                        asWritten(change.file(), change.column()),
                        change.before() == null ? "" : change.before(),
                        change.after() == null ? "" : change.after());
            }
        }

        /// What the file itself calls the column.
        private String asWritten(String file, String column) {
            return headers.getOrDefault(file, List.of()).stream()
                    .filter(header -> Headers.column(header, List.of(column)).equals(column))
                    .map(Dialect::plain)
                    .findFirst()
                    .orElse(column);
        }

        /// With semicolons and a byte order mark, which Swedish spreadsheets open as it is meant.
        private CsvWriter bad(String file) {
            return bad.computeIfAbsent(file, name -> {
                try {
                    OutputStream out = PrivateFiles.write(
                            PrivateFiles.folder(folder.resolve(BAD)).resolve(name));
                    out.write(MARK.getBytes(StandardCharsets.UTF_8));
                    var writer = CsvWriter.builder().fieldSeparator(';').build(out, StandardCharsets.UTF_8);
                    return writer.writeRecord(headers.getOrDefault(name, List.of()).stream()
                            .map(Dialect::plain)
                            .map(Formula::quoted)
                            .toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        @Override
        public void close() {
            try {
                complaints.close();
                changes.close();
                for (var writer : bad.values()) {
                    writer.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
