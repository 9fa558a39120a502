package se.samsas.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What was written and reviewed by hand, under `curated/`: skills are named there by their English label, or by
/// `local:` and the id
/// of a local one.
final class Curated {
    private static final String FOLDER = "/curated/";

    private Curated() {}

    static List<NamedCsvRecord> rows(String fileName) {
        try (var in = SeedData.resource(FOLDER + fileName)) {
            return Csv.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String fileName) {
        try (var reader = new BufferedReader(
                new InputStreamReader(SeedData.resource(FOLDER + fileName), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The parts of a cell that holds several, ` | ` between them.
    static List<String> list(String cell) {
        return Arrays.stream(cell.split(" \\| "))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// The words of a cell or line, one space between them.
    static List<String> words(String cell) {
        return Arrays.stream(cell.strip().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
