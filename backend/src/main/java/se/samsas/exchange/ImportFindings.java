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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.Language;
import se.samsas.api.PageRequest;
import se.samsas.api.Text;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Formula;
import se.samsas.exchange.table.Headers;
import se.samsas.exchange.table.Typed;
import se.samsas.exchange.told.ImportedPerson;
import se.samsas.exchange.told.ImportedPersonKind;

/// What was found in the files of imports: what was complained about, what would change, and the bad rows to mend.
/// It is kept beside the files ([ImportFiles]) and goes with them.
@Component
final class ImportFindings {

    private static final String COMPLAINTS = "complaints.csv";
    private static final int COMPLAINT_COLUMNS = 7;
    private static final int MOST_FAULTS = 1_000;
    private static final String CHANGES = "changes.csv";
    private static final String PEOPLE = "people.csv";
    private static final int PEOPLE_COLUMNS = 6;
    private static final String REPORT = "report-";
    private static final String BAD = "bad";
    private static final String MARK = "\uFEFF";
    private static final Text LINE = new Text("Line" + Headers.OF_BAD_ROWS, "Rad" + Headers.OF_BAD_ROWS);
    private static final Text REASON = new Text("Reason" + Headers.OF_BAD_ROWS, "Fel" + Headers.OF_BAD_ROWS);

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
        return page(job, COMPLAINTS, COMPLAINT_COLUMNS, request, job.complaints(), ImportFindings::complaint);
    }

    /// What is wrong with rows for the same reason.
    ///
    /// @param column   null where it is the row
    /// @param reason   of the first of them
    /// @param count    how many rows
    /// @param examples the first of them
    record Fault(
            String file, @Nullable String column, Complaint.Fate fate, Text reason, int count, List<Example> examples) {

        private static final int EXAMPLES = 3;

        /// @param value what was met there; null where it is the row
        record Example(long line, @Nullable String value) {}

        private Fault and(Complaint other) {
            var more = new ArrayList<>(examples);
            if (more.size() < EXAMPLES) {
                more.add(new Example(other.line(), other.value()));
            }
            return new Fault(file, column, fate, reason, count + 1, List.copyOf(more));
        }
    }

    /// The complaints of an import, those that are alike but for the value as one, most first.
    List<Fault> faults(Import job) {
        var faults = new LinkedHashMap<String, Fault>();
        var path = reported(job).resolve(COMPLAINTS);
        if (Files.exists(path)) {
            whole(path, COMPLAINT_COLUMNS, row -> {
                var complaint = complaint(row);
                var value = complaint.value();
                var alike = value == null || value.isEmpty()
                        ? complaint.reason().en()
                        : complaint.reason().en().replace("'" + value + "'", "''");
                var key = String.join(
                        "\n",
                        complaint.file(),
                        row.getField(2),
                        complaint.fate().name(),
                        alike);
                if (faults.size() < MOST_FAULTS || faults.containsKey(key)) {
                    faults.merge(key, first(complaint), (before, one) -> before.and(complaint));
                }
            });
        }
        return faults.values().stream()
                .sorted(Comparator.comparingInt(Fault::count).reversed())
                .toList();
    }

    private static Fault first(Complaint complaint) {
        return new Fault(complaint.file(), complaint.column(), complaint.fate(), complaint.reason(), 0, List.of())
                .and(complaint);
    }

    private static Complaint complaint(CsvRecord row) {
        return new Complaint(
                row.getField(0),
                Long.parseLong(row.getField(1)),
                given(row.getField(2)),
                given(row.getField(3)),
                new Text(row.getField(5), row.getField(6)),
                Complaint.Fate.valueOf(row.getField(4)),
                List.of());
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

    /// The people whom it concerns, in the order of the list; of very many, the first.
    ///
    /// @param kind null: all
    Connection<ImportedPerson> people(Import job, @Nullable ImportedPersonKind kind, PageRequest request) {
        var of = kind == null ? "" : kind.name();
        return page(
                job,
                PEOPLE,
                PEOPLE_COLUMNS,
                row -> of.isEmpty() || of.equals(row.getField(2)),
                request,
                -1,
                ImportFindings::person);
    }

    /// All of a kind.
    List<ImportedPerson> people(Import job, ImportedPersonKind kind) {
        var path = reported(job).resolve(PEOPLE);
        var people = new ArrayList<ImportedPerson>();
        if (Files.exists(path)) {
            whole(path, PEOPLE_COLUMNS, row -> {
                if (kind.name().equals(row.getField(2))) {
                    people.add(person(row));
                }
            });
        }
        return people;
    }

    private static ImportedPerson person(CsvRecord row) {
        var en = row.getField(4).lines().toList();
        var sv = row.getField(5).lines().toList();
        return new ImportedPerson(
                row.getField(0),
                given(row.getField(1)),
                ImportedPersonKind.valueOf(row.getField(2)),
                Long.parseLong(row.getField(3)),
                IntStream.range(0, en.size())
                        .mapToObj(i -> new Text(en.get(i), sv.get(i)))
                        .toList());
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

    /// Whether the file has bad rows.
    boolean hasBad(Import job, String file) {
        return bad(job).contains(file);
    }

    /// Writes the bad rows of a file, with its header, to mend and send again: each with the line on which it
    /// stood and all that is wrong with it, in columns of their own that are not read when it comes back.
    void writeBad(Import job, String file, Language language, OutputStream out) throws IOException {
        out.write(MARK.getBytes(StandardCharsets.UTF_8));
        var path = reported(job);
        // Complaints about a row follow one another, in the order of the rows.
        try (var rows = CsvReader.builder().ofCsvRecord(path.resolve(BAD).resolve(file));
                var complaints = CsvReader.builder().ofCsvRecord(path.resolve(COMPLAINTS));
                var writer = CsvWriter.builder().fieldSeparator(';').build(out, StandardCharsets.UTF_8)) {
            var reasons = new PeekingIterator<>(complaints.stream()
                    .filter(row -> row.getFieldCount() == COMPLAINT_COLUMNS)
                    .map(ImportFindings::complaint)
                    .filter(complaint -> complaint.file().equals(file) && complaint.fate() == Complaint.Fate.LEFT_OUT)
                    .iterator());
            var header = true;
            for (var row : rows) {
                var cells = new ArrayList<>(row.getFields());
                var line = cells.removeFirst();
                if (header) {
                    cells.add(LINE.in(language));
                    cells.add(REASON.in(language));
                    header = false;
                } else {
                    cells.add(line);
                    cells.add(Formula.quoted(reasons(reasons, Long.parseLong(line), language)));
                }
                writer.writeRecord(cells);
            }
        }
    }

    private static String reasons(PeekingIterator<Complaint> complaints, long line, Language language) {
        var reasons = new ArrayList<String>();
        while (complaints.hasNext() && complaints.peek().line() != line) {
            complaints.next();
        }
        while (complaints.hasNext() && complaints.peek().line() == line) {
            var complaint = complaints.next();
            var column = complaint.column() == null || complaint.column().isEmpty() ? "" : complaint.column() + ": ";
            reasons.add(column + complaint.reason().in(language));
        }
        return String.join("; ", reasons);
    }

    private <T> Connection<T> page(
            Import job, String file, int columns, PageRequest request, int total, Function<CsvRecord, T> mapping) {
        return page(job, file, columns, row -> true, request, total, mapping);
    }

    private <T> Connection<T> page(
            Import job,
            String file,
            int columns,
            Predicate<CsvRecord> of,
            PageRequest request,
            int total,
            Function<CsvRecord, T> mapping) {
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
            if (of.test(record) && count.getAndIncrement() >= skip && found.size() < request.limit()) {
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
        static final int MOST_CHANGES = 10_000;

        private static final Pattern LINE_END = Pattern.compile("\\R");

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
                write(bad(complaint.file()), String.valueOf(complaint.line()), complaint.asWritten().stream());
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

        /// The people whom it concerns. What of a protected identity is not told stands nowhere here.
        void people(List<ImportedPerson> people) {
            try (var writer =
                    CsvWriter.builder().build(PrivateFiles.write(folder.resolve(PEOPLE)), StandardCharsets.UTF_8)) {
                // Those who are not in the list are needed whole: their employments may end by what stands here.
                var told = Stream.concat(
                        people.stream()
                                .filter(person -> person.kind() != ImportedPersonKind.MISSING)
                                .limit(MOST_CHANGES),
                        people.stream().filter(person -> person.kind() == ImportedPersonKind.MISSING));
                told.forEach(person -> writer.writeRecord(
                        person.handle(),
                        person.name() == null ? "" : person.name(),
                        person.kind().name(),
                        String.valueOf(person.line()),
                        lines(person, Language.EN),
                        lines(person, Language.SV)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String lines(ImportedPerson person, Language language) {
            return person.what().stream()
                    .map(text -> LINE_END.matcher(text.in(language)).replaceAll(" "))
                    .collect(Collectors.joining("\n"));
        }

        /// What the file itself calls the column.
        private String asWritten(String file, String column) {
            return headers.getOrDefault(file, List.of()).stream()
                    .filter(header -> Headers.column(header, List.of(column)).equals(column))
                    .map(Typed::text)
                    .findFirst()
                    .orElse(column);
        }

        /// Each row after the line on which it stood.
        private CsvWriter bad(String file) {
            return bad.computeIfAbsent(file, name -> {
                try {
                    var writer = CsvWriter.builder()
                            .build(
                                    PrivateFiles.write(PrivateFiles.folder(folder.resolve(BAD))
                                            .resolve(name)),
                                    StandardCharsets.UTF_8);
                    return write(
                            writer,
                            "",
                            headers.getOrDefault(name, List.of()).stream().map(Typed::text));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private static CsvWriter write(CsvWriter writer, String line, Stream<String> cells) {
            return writer.writeRecord(
                    Stream.concat(Stream.of(line), cells.map(Formula::quoted)).toList());
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
