package se.samsas.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.exchange.Import.Received;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Dialect;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Formula;
import se.samsas.exchange.table.Headers;
import se.samsas.exchange.table.Words;
import se.samsas.failure.Failure;
import se.samsas.text.Sha256;

/// The files of imports: what was received, what was complained about, the bad rows to mend. They hold what is
/// personal, so nobody else on the machine can read them, and they go after thirty days ([ImportRetention]).
///
/// A file that was received is never written again: one that comes in its place lies beside it, and which of
/// them are of the import says the graph.
@Component
class ImportFiles {

    /// Longer file names are cut by some file systems.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,119}\\.(csv|txt|zip)");

    private static final String COMPLAINTS = "complaints.csv";
    private static final String CHANGES = "changes.csv";
    private static final String RECEIVED = "received";
    private static final String REPORT = "report-";
    private static final String BAD = "bad";
    private static final String MARK = "\uFEFF";

    /// How much comes in until it is looked again how much is there in all.
    private static final long STRIDE = 8L << 20;

    private final Recognition recognition;
    private final Path directory;
    private final long most;
    private final long total;

    /// @param directory `SAMSAS_IMPORT_DIRECTORY`; the same for all servers of a graph
    /// @param most      `SAMSAS_IMPORT_MOST_MIB`: the size of the largest file that is received
    /// @param total     `SAMSAS_IMPORT_TOTAL_MIB`: how much the files of all imports may be together
    ImportFiles(
            Recognition recognition,
            @Value("${samsas.import.directory:data/imports}") Path directory,
            @Value("${samsas.import.most-mib:2048}") long most,
            @Value("${samsas.import.total-mib:8192}") long total) {
        this.recognition = recognition;
        this.directory = directory;
        this.most = most << 20;
        this.total = total << 20;
    }

    /// Where a file lies that was received.
    Path path(String job, Received file) {
        return folder(job).resolve(file.stored());
    }

    private Path folder(String job) {
        return made(directory.resolve(job).resolve(RECEIVED));
    }

    /// Keeps a file that comes in beside those that came before.
    ///
    /// @param name as its sender calls it
    /// @return where it lies, by a name of the data format where it is recognised
    /// @throws Failure.Invalid where the name is none of a file that is read here, it is too large, or has no room
    /// @throws BrokenUpload where it ends in the middle
    Received receive(String job, ImportKind kind, String name, InputStream content) {
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
        var own = folder(job).resolve(UUID.randomUUID().toString());
        var kept = false;
        try {
            PrivateFiles.folder(own);
            var part = own.resolve("part");
            var digest = copy(content, part, name);
            if (Files.size(part) == 0) {
                throw Explained.invalid(
                        "name",
                        new Words("'%s' is empty.", "”%s” är tom.").with(name),
                        new Words(
                                "Save it again where it comes from, and send it anew.",
                                "Spara den på nytt där den kommer ifrån och skicka den igen."));
            }
            var known = kind == ImportKind.ESCO ? name : recognition.fileOf(kind, name, part);
            Files.move(part, own.resolve(known));
            kept = true;
            return new Received(known, "%s/%s".formatted(own.getFileName(), known), digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept) {
                delete(own);
            }
        }
    }

    /// Deletes files that were received.
    void drop(String job, List<Received> files) {
        for (var file : files) {
            var path = path(job, file);
            delete(path);
            var own = path.getParent();
            if (own != null && !own.equals(folder(job))) {
                delete(own);
            }
        }
    }

    private String copy(InputStream content, Path part, String name) throws IOException {
        var digest = Sha256.begin();
        try (var out = PrivateFiles.write(part)) {
            var chunk = new byte[1 << 16];
            long size = 0;
            long next = 0;
            for (int read = read(content, chunk); read >= 0; read = read(content, chunk)) {
                size += read;
                digest.update(chunk, 0, read);
                if (size > next) {
                    next = size + STRIDE;
                    requireRoom(name, read);
                }
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
        return HexFormat.of().formatHex(digest.digest());
    }

    /// What fails here is the sender's; what fails beside it, this server's.
    private static int read(InputStream content, byte[] chunk) {
        try {
            return content.read(chunk);
        } catch (IOException e) {
            throw new BrokenUpload(e);
        }
    }

    private void requireRoom(String name, long more) throws IOException {
        var used = size(directory);
        if (used + more > total) {
            throw Explained.invalid(
                    "name",
                    new Words(
                                    "There is no room for '%s': the files of all imports are %s MiB of the %s MiB that they may be.",
                                    "”%s” får inte plats: filerna i alla importer är %s MiB av de %s MiB som de får vara.")
                            .with(name, used >> 20, total >> 20),
                    new Words(
                            "Take back files that are not needed any more; others go after thirty days. Whoever runs the server can allow more by SAMSAS_IMPORT_TOTAL_MIB.",
                            "Ta bort filer som inte behövs längre; andra försvinner efter trettio dagar. Den som driver servern kan tillåta mer med SAMSAS_IMPORT_TOTAL_MIB."));
        }
    }

    /// The bytes of all files in a folder; of those that go meanwhile, none.
    private static long size(Path folder) throws IOException {
        var size = new long[1];
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    size[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path gone, @Nullable IOException exception) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return size[0];
    }

    /// Begins the report of an import anew, in a place of its own: whoever was thought to have stopped, and has not
    /// yet, writes elsewhere. Earlier ones go.
    Report report(Import job) {
        for (long earlier = 1; earlier < job.run(); earlier++) {
            delete(reported(job, earlier));
        }
        return new Report(made(reported(job)));
    }

    private Path reported(Import job) {
        return reported(job, job.run());
    }

    private Path reported(Import job, long run) {
        return directory.resolve(job.id()).resolve(REPORT + run);
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
                        new Words(row.getField(5), row.getField(6)),
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

    /// The imports that have files, by id, each with the moment when its folder was last changed.
    Map<String, Instant> jobs() {
        if (!Files.isDirectory(directory)) {
            return Map.of();
        }
        try (var jobs = Files.list(directory)) {
            var changed = new HashMap<String, Instant>();
            for (var job : jobs.toList()) {
                changed.put(
                        job.getFileName().toString(),
                        Files.getLastModifiedTime(job).toInstant());
            }
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes all files of an import but those that were written since then: they are of somebody who came in
    /// between.
    void clear(String job, Instant moment) {
        var folder = directory.resolve(job);
        clear(folder.resolve(RECEIVED), moment);
        clear(folder, moment);
    }

    /// Deletes what lies in a folder and was not changed since then, and the folder, if nothing is left in it.
    private static void clear(Path folder, Instant moment) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!file.endsWith(RECEIVED) && changed(file).isBefore(moment)) {
                    delete(file);
                }
            }
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // Something came.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// When something in it, however deep, was changed last.
    private static Instant changed(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            var last = Instant.MIN;
            for (var file : files.toList()) {
                var changed = Files.getLastModifiedTime(file).toInstant();
                last = changed.isAfter(last) ? changed : last;
            }
            return last;
        }
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

    private static Path made(Path folder) {
        try {
            return PrivateFiles.folder(folder);
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
                Files.deleteIfExists(file);
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
                    OutputStream out =
                            PrivateFiles.write(made(folder.resolve(BAD)).resolve(name));
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
