package se.samsas.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.ImportReport.Counts;

/// An import that somebody does over the API.
///
/// @param id       among imports
/// @param agency   whose staff it brings in, by id; null where it is for all agencies
/// @param created  when it was prepared
/// @param account  who prepared it
/// @param files    the names of the files that were received
/// @param rehearsed whether the report says what would be, not what was
/// @param done     rows done
/// @param total    rows to do
/// @param counts   what became of the rows, by file; empty until it has been rehearsed or done
/// @param notes    what else is to be said of the files
/// @param complaints how many rows were not as they should be
/// @param failure  why it could not be done; null where it could
record Import(
        String id,
        ImportKind kind,
        @Nullable String agency,
        ImportState state,
        Instant created,
        String account,
        List<String> files,
        boolean rehearsed,
        long done,
        long total,
        List<Counts> counts,
        List<FileNote> notes,
        int complaints,
        @Nullable Words failure) {

    Import {
        files = List.copyOf(files);
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
    }

    /// Something about a file as a whole.
    record FileNote(String file, Words text) {}
}
