package se.samsas.exchange.told;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;

/// Somebody to whom something comes by an import.
///
/// @param handle by which the import knows them
/// @param name   null where the identity is protected
/// @param line   where the list first speaks of them, from 1; 0 where it does not
/// @param what   a sentence for each thing, without the name
public record ImportedPerson(
        String handle, @Nullable String name, ImportedPersonKind kind, long line, List<Text> what) {

    public ImportedPerson {
        what = List.copyOf(what);
    }
}
