package se.samsas.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;

/// The files of imports: what was received, what was complained about, the bad rows to mend. They hold what is
/// personal, so they go after thirty days.
@Component
class ImportFiles {

    /// Longer file names are cut by some file systems.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,119}\\.(csv|txt|zip)");

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String COMPLAINTS = "complaints.csv";
    private static final String CHANGES = "changes.csv";
    private static final String MARK = "\uFEFF";
    private static final Cell GUARD = Column.text();

    private final Path directory;
    private final long most;
    private final Clock clock;

    /// @param directory `SAMSAS_IMPORT_DIRECTORY`; the same for all servers of a graph
    /// @param most      `SAMSAS_IMPORT_MOST_MIB`: the size of the largest file that is received
    ImportFiles(
            @Value("${samsas.import.directory:data/imports}") Path directory,
            @Value("${samsas.import.most-mib:2048}") long most,
            Clock clock) {
        this.directory = directory;
        this.most = most << 20;
        this.clock = clock;
    }

    /// Where the files of an import lie.
    Path received(String job) {
        return made(directory.resolve(job).resolve("received"));
    }

    /// Keeps a file that comes in; one of the same name is replaced once the new one is whole.
    ///
    /// @param name as its sender calls it
    /// @return the name under which it lies, which is one of the data format where it is recognised
    /// @throws Failure.Invalid where the name is none of a file that is read here, or the file is too large
    String receive(String job, ImportKind kind, String name, InputStream content) {
        if (!NAME.matcher(name).matches()) {
            throw Explained.invalid(
                    "name",
                    new Words(
                                    "'%s' is no name of a file that is read here.",
                                    "”%s” är inget namn på en fil som kan läsas här.")
                            .with(name),
                    new Words(
                            "Send a file whose name has letters, digits, blanks, '.', '_', '-' or round brackets and ends with .csv, .txt or .zip.",
                            "Skicka en fil vars namn har bokstäver, siffror, blanksteg, punkt, bindestreck, understreck eller parenteser och slutar på .csv, .txt eller .zip."));
        }
        if (name.endsWith(".zip") && kind != ImportKind.ESCO) {
            throw Explained.invalid(
                    "name",
                    new Words("'%s' is a zip.", "”%s” är en zip-fil.").with(name),
                    new Words(
                            "Unpack it, and send the CSV files that it holds.",
                            "Packa upp den och skicka csv-filerna som finns i den."));
        }
        var folder = received(job);
        Path part = null;
        try {
            part = Files.createTempFile(folder, ".part", null);
            copy(content, part, name);
            var known = kind == ImportKind.ESCO ? name : Recognition.fileOf(kind, name, part);
            Files.move(part, folder.resolve(known), StandardCopyOption.REPLACE_EXISTING);
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (part != null) {
                delete(part);
            }
        }
    }

    /// Deletes a file that was received.
    void drop(String job, String file) {
        delete(received(job).resolve(file));
    }

    private void copy(InputStream content, Path part, String name) throws IOException {
        try (var out = Files.newOutputStream(part)) {
            var chunk = new byte[1 << 16];
            long size = 0;
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > most) {
                    throw Explained.invalid(
                            "name",
                            new Words("'%s' is larger than %s MiB.", "”%s” är större än %s MiB.")
                                    .with(name, most >> 20),
                            new Words(
                                    "Divide it, or import it by the command line.",
                                    "Dela upp den, eller hämta in den från kommandoraden."));
                }
                out.write(chunk, 0, read);
            }
        }
    }

    /// Begins the report of an import anew.
    Report report(String job) {
        var folder = made(directory.resolve(job));
        delete(folder.resolve("bad"));
        return new Report(folder);
    }

    /// The complaints of an import, in their order.
    ///
    /// @param total how many there are
    Connection<Complaint> complaints(String job, PageRequest request, int total) {
        return page(
                job,
                COMPLAINTS,
                request,
                total,
                row -> new Complaint(
                        row.getField(0),
                        Long.parseLong(row.getField(1)),
                        given(row.getField(2)),
                        given(row.getField(3)),
                        new Words(row.getField(5), row.getField(6)),
                        Complaint.Fate.valueOf(row.getField(4)),
                        List.of()));
    }

    /// What would change, in the order of the rows; of very many, the first.
    Connection<Change> changes(String job, PageRequest request) {
        return page(
                job,
                CHANGES,
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
    List<String> bad(String job) {
        var folder = directory.resolve(job).resolve("bad");
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
    Optional<Path> bad(String job, String file) {
        return bad(job).contains(file)
                ? Optional.of(directory.resolve(job).resolve("bad").resolve(file))
                : Optional.empty();
    }

    /// Deletes what is older than thirty days.
    void sweep() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var jobs = Files.list(directory)) {
            for (var job : jobs.toList()) {
                if (Files.getLastModifiedTime(job)
                        .toInstant()
                        .isBefore(clock.instant().minus(KEPT))) {
                    delete(job);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Connection<T> page(
            String job, String file, PageRequest request, int total, Function<CsvRecord, T> mapping) {
        var path = directory.resolve(job).resolve(file);
        var after = request.afterNumber(1);
        long skip = after == null ? 0 : after.number();
        if (!Files.exists(path)) {
            return Connection.of(List.<T>of(), request, 0, row -> Cursor.of("0"));
        }
        try (var reader = CsvReader.builder().ofCsvRecord(path)) {
            var rows = new HashMap<T, Long>();
            var found = reader.stream()
                    .skip(skip)
                    .limit(request.limit())
                    .map(mapping)
                    .toList();
            for (int i = 0; i < found.size(); i++) {
                rows.put(found.get(i), skip + i + 1);
            }
            return Connection.of(
                    found,
                    request,
                    total < 0 ? Math.toIntExact(count(path)) : total,
                    row -> Cursor.of(String.valueOf(rows.getOrDefault(row, skip))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(Path path) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(path)) {
            return reader.stream().count();
        }
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path, new FileVisitOption[0])) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                complaints = CsvWriter.builder().build(folder.resolve(COMPLAINTS));
                changes = CsvWriter.builder().build(folder.resolve(CHANGES));
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
                        .writeRecord(
                                complaint.asWritten().stream().map(GUARD::write).toList());
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
                    OutputStream out =
                            Files.newOutputStream(made(folder.resolve("bad")).resolve(name));
                    out.write(MARK.getBytes(StandardCharsets.UTF_8));
                    var writer = CsvWriter.builder().fieldSeparator(';').build(out, StandardCharsets.UTF_8);
                    return writer.writeRecord(headers.getOrDefault(name, List.of()).stream()
                            .map(Dialect::plain)
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
