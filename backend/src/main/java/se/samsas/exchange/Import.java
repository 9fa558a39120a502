package se.samsas.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.staff.Leavers;
import se.samsas.job.Job;
import se.samsas.job.JobState;

/// An import that somebody does over the API.
///
/// @param job      how far it has come, in rows
/// @param agency   whose staff it brings in, by id; null where it is for all agencies
/// @param received the files, by their names in the order in which they came
/// @param gone     whether the files are deleted: the import is done, or nobody has used them for a week
/// @param unread   headings that may say who is protected, and that are not read in this list
/// @param rehearsed whether the report says what would be, not what was
/// @param leavers  those not in its list whose employments end; null: nobody's do
/// @param people   how many people it concerns; null where that is not told
/// @param returnable until when it can be taken back; null where it cannot
/// @param takesBack the import that it takes back, by id
/// @param counts   what became of the rows, by file; empty until it has been rehearsed or done
/// @param notes    what else is to be said of the files
/// @param complaints how many rows were not as they should be
/// @param failure  why it could not be done; null where it could
public record Import(
        Job job,
        ImportKind kind,
        @Nullable String agency,
        List<Received> received,
        boolean gone,
        List<String> unread,
        boolean rehearsed,
        @Nullable Leavers leavers,
        @Nullable ImportedPeople people,
        @Nullable LocalDate returnable,
        @Nullable String takesBack,
        List<Counts> counts,
        List<FileNote> notes,
        int complaints,
        @Nullable Text failure) {

    public Import {
        received = List.copyOf(received);
        unread = List.copyOf(unread);
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
    }

    public String id() {
        return job.id();
    }

    public JobState state() {
        return job.state();
    }

    public Instant created() {
        return job.created();
    }

    /// How many times somebody had it tried or done.
    long run() {
        return job.run();
    }

    public long done() {
        return job.done();
    }

    public long total() {
        return job.total();
    }

    /// The names of the files that were received.
    public List<String> files() {
        return received.stream().map(Received::name).toList();
    }

    /// A file as it came, which never changes: one that comes in its place is another.
    ///
    /// @param name   one of the data format where it is recognised
    /// @param stored what it is called among the files of the import
    /// @param digest SHA-256 of its content, hexadecimal
    record Received(String name, String stored, String digest) {}

    /// Something about a file as a whole.
    record FileNote(String file, Text text) {}
}
