package se.samsas.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/// The official ESCO CSV packages as published: a folder with their zips, and `sv/` with the Swedish labels.
record EscoPackage(Path folder) {
    /// The rows of a file, wherever among the zips it lies.
    ///
    /// @throws IllegalArgumentException where no zip has it
    List<NamedCsvRecord> rows(String fileName) {
        try (var zips = Files.newDirectoryStream(folder, "*.zip")) {
            for (var zip : zips) {
                try (var opened = new ZipFile(zip.toFile())) {
                    var entry = opened.getEntry(fileName);
                    if (entry != null) {
                        return Csv.read(opened.getInputStream(entry));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("No zip in %s has a file %s".formatted(folder, fileName));
    }

    List<NamedCsvRecord> swedishRows(String fileName) {
        try (var in = Files.newInputStream(folder.resolve("sv").resolve(fileName))) {
            return Csv.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
