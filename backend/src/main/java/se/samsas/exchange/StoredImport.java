package se.samsas.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import se.samsas.api.Text;
import se.samsas.calendar.SwedishClock;
import se.samsas.exchange.Import.FileNote;
import se.samsas.exchange.Import.Received;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.staff.Leavers;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.job.Job;
import se.samsas.job.Jobs;

/// Imports as the graph has them, and what of them is kept as text there.
final class StoredImport {

    /// For so many days an import can be taken back.
    static final int RETURNABLE_DAYS = 30;

    /// What [#read(Record)] reads, of `j`.
    static final String JOB = Jobs.JOB + """
             AS job, [(j)-[:FOR]->(a:Agency) | a.id][0] AS agency,
            [(j)-[:TAKES_BACK]->(back:ImportJob) | back.id][0] AS takesBack,
            j.forgotten IS NULL AND j.begun > datetime() - duration({days: %d})
              AND EXISTS { (r:ImportedRow) WHERE r.import = j.id } AS isKept""".formatted(RETURNABLE_DAYS + 1);

    private StoredImport() {}

    /// Those with these ids.
    static List<Import> list(Queries queries, Collection<String> ids) {
        return queries.list(
                "MATCH (j:ImportJob) WHERE j.id IN $ids RETURN " + JOB, Map.of("ids", ids), StoredImport::read);
    }

    /// The import with this id, which there is.
    static Import get(Queries queries, String id) {
        return find(queries, id).orElseThrow();
    }

    /// The import with this id.
    static Optional<Import> find(Queries queries, String id) {
        return queries.find("MATCH (j:ImportJob {id: $id}) RETURN " + JOB, Map.of("id", id), StoredImport::read);
    }

    static Import read(Record row) {
        var job = row.get("job");
        var itself = Jobs.read(job);
        return new Import(
                itself,
                Spelling.read(ImportKind.class, job.get("kind").asString()),
                row.get("agency").asString(null),
                job.get("files").asList(file -> received(file.asString())),
                !job.get("gone").isNull(),
                job.get("unread").asList(Value::asString, List.of()),
                job.get("rehearsed").asBoolean(),
                job.get("leaversLast").isNull()
                        ? null
                        : new Leavers(
                                Set.copyOf(job.get("leavers").asList(Value::asString)),
                                job.get("leaversLast").asLocalDate()),
                job.get("people").isNull()
                        ? null
                        : ImportedPeople.read(job.get("people").asList(Value::asString)),
                returnable(row, itself),
                row.get("takesBack").asString(null),
                job.get("counts").asList(counts -> counts(counts.asString())),
                job.get("notes").asList(note -> note(note.asString())),
                job.get("complaints").asInt(),
                job.get("failureEn").isNull()
                        ? null
                        : new Text(
                                job.get("failureEn").asString(),
                                job.get("failureSv").asString()));
    }

    private static @Nullable LocalDate returnable(Record row, Job job) {
        return row.get("isKept").asBoolean() && !job.state().isAtWork()
                ? row.get("job")
                        .get("begun")
                        .asZonedDateTime()
                        .withZoneSameInstant(SwedishClock.STOCKHOLM)
                        .toLocalDate()
                        .plusDays(RETURNABLE_DAYS)
                : null;
    }

    static String text(Received file) {
        return String.join("\t", file.name(), file.stored(), file.digest());
    }

    /// Of a file that came before files were told apart by more than their names, that is where it lies.
    private static Received received(String text) {
        var parts = text.split("\t", -1);
        return parts.length == 1 ? new Received(text, text, "") : new Received(parts[0], parts[1], parts[2]);
    }

    static String text(Counts counts) {
        return "%s\t%d\t%d\t%d\t%d\t%d"
                .formatted(
                        counts.of(),
                        counts.created(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.leftOut(),
                        counts.mended());
    }

    private static Counts counts(String text) {
        var parts = text.split("\t", -1);
        var numbers = Arrays.stream(parts).skip(1).mapToLong(Long::parseLong).toArray();
        return new Counts(parts[0], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    static String text(FileNote note) {
        return String.join("\t", note.file(), note.text().en(), note.text().sv());
    }

    private static FileNote note(String text) {
        var parts = text.split("\t", -1);
        return new FileNote(parts[0], new Text(parts[1], parts[2]));
    }
}
