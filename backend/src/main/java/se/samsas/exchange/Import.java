package se.samsas.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.table.Words;

/// An import that somebody does over the API.
///
/// @param id       among imports
/// @param agency   whose staff it brings in, by id; null where it is for all agencies
/// @param created  when it was prepared
/// @param account  who prepared it
/// @param received the files, by their names in the order in which they came
/// @param run      how many times somebody had it tried or done
/// @param rehearsed whether the report says what would be, not what was
/// @param done     rows done
/// @param total    rows to do
/// @param counts   what became of the rows, by file; empty until it has been rehearsed or done
/// @param notes    what else is to be said of the files
/// @param complaints how many rows were not as they should be
/// @param failure  why it could not be done; null where it could
public record Import(
        String id,
        ImportKind kind,
        @Nullable String agency,
        ImportState state,
        Instant created,
        String account,
        List<Received> received,
        long run,
        boolean rehearsed,
        long done,
        long total,
        List<Counts> counts,
        List<FileNote> notes,
        int complaints,
        @Nullable Words failure) {

    public Import {
        received = List.copyOf(received);
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
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
    record FileNote(String file, Words text) {}
}
