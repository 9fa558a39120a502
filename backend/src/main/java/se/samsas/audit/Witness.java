package se.samsas.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// A file outside of the graph with hashes of entries that once were the last. Whoever can write to the graph could
/// write the whole chain anew; what this file says it cannot contain then. Each line has an entry's number, its hash,
/// and when it was noted.
///
/// @param file   there or not yet; null for nobody
/// @param hashes by the number of their entry
record Witness(@Nullable Path file, Map<Long, String> hashes) {

    /// Nobody, who agrees to everything.
    static final Witness NONE = new Witness(null, Map.of());

    private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,17}) ([0-9a-f]{64}) \\S+");

    /// Reads the file; nothing where there is none yet.
    ///
    /// @throws Failure.Invalid for a line that is no witness
    static Witness in(Path file) {
        var hashes = new TreeMap<Long, String>();
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            for (int i = 0; i < lines.size(); i++) {
                var line = LINE.matcher(lines.get(i));
                if (!line.matches()) {
                    throw new Failure.Invalid(
                            "witness",
                            "Line %d of %s is '%s', which is no number of an entry, its hash and a moment."
                                    .formatted(i + 1, file, lines.get(i)),
                            "Give a file that this command has written, or a name that no file has yet.");
                }
                hashes.put(Long.valueOf(line.group(1)), line.group(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Witness(file, hashes);
    }

    /// Whether the entry is as it was noted, or was not noted.
    boolean agrees(long number, String hash) {
        return hash.equals(hashes.getOrDefault(number, hash));
    }

    /// The last entry that was noted; 0 where none was.
    long last() {
        return hashes.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /// Notes an entry, unless it is noted.
    void note(long number, String hash, Instant at) {
        if (file == null || number == 0 || hashes.containsKey(number)) {
            return;
        }
        try {
            Files.writeString(
                    file,
                    "%d %s %s%n".formatted(number, hash, at),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
