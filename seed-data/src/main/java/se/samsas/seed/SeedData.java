package se.samsas.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The demo set: real skills and occupations, role profiles, twelve invented agencies with 2,000 invented people, and
/// their needs.
///
/// Everything is made as of 2026-11-21; capacity covers 2026-11 to 2028-10.
public final class SeedData {
    private static final String FOLDER = "/seed/";

    private SeedData() {}

    /// The names of the files of the demo set, as its index lists them.
    public static List<String> fileNames() {
        return text("index.txt").lines().toList();
    }

    /// Opens a file of the demo set; the caller closes it.
    ///
    /// @throws IllegalArgumentException where the demo set has no such file
    public static InputStream open(String fileName) {
        return resource(FOLDER + fileName);
    }

    public static InputStream open(SeedFile file) {
        return open(file.fileName());
    }

    /// Writes the whole demo set into a folder, which is made where it is missing.
    public static void copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var name : fileNames()) {
                try (var in = open(name);
                        var out = Files.newOutputStream(folder.resolve(name))) {
                    in.transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What must be shown beside the data: whose it is and that it was changed.
    public static String attribution() {
        return text("ATTRIBUTION.txt");
    }

    static InputStream resource(String path) {
        var in = SeedData.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalArgumentException("The seed data has no file " + path);
        }
        return in;
    }

    private static String text(String fileName) {
        try (var in = open(fileName)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
