package se.samsas.exchange.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsas.failure.Failure;

/// Where the files of a data set are.
public interface DataSource {

    /// Opens a file of the set; empty where it has no such file.
    Optional<InputStream> open(String file) throws IOException;

    /// Refuses what is no data set at all, before anything is read.
    ///
    /// @throws Failure.Invalid where it is none
    default void require(Set<String> files) {}

    /// A folder of the file system.
    record Folder(Path path) implements DataSource {

        @Override
        public Optional<InputStream> open(String file) throws IOException {
            var found = path.resolve(file);
            return Files.isRegularFile(found)
                    ? Optional.of(new BufferedInputStream(Files.newInputStream(found)))
                    : Optional.empty();
        }

        @Override
        public void require(Set<String> files) {
            if (!Files.isDirectory(path)) {
                throw new Failure.Invalid(
                        null, "%s is no folder.".formatted(path), "Give a folder of CSV files as an export writes it.");
            }
            var names = csvFiles();
            if (names.isEmpty()) {
                throw new Failure.Invalid(
                        null,
                        "The folder %s holds no CSV file.".formatted(path),
                        "Give a folder of CSV files as an export writes it.");
            }
            names.stream().filter(name -> !files.contains(name)).findFirst().ifPresent(name -> {
                throw new Failure.Invalid(
                        null,
                        "The folder %s holds '%s', which is no file of the data format.".formatted(path, name),
                        "Rename it as docs/data-format.md says, or take it away.");
            });
        }

        private Set<String> csvFiles() {
            try (var list = Files.list(path)) {
                return list.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".csv"))
                        .collect(Collectors.toSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Files by their names in the data format, wherever they lie.
    record Listed(Map<String, Path> files) implements DataSource {

        public Listed {
            files = Map.copyOf(files);
        }

        @Override
        public Optional<InputStream> open(String file) throws IOException {
            var found = files.get(file);
            return found == null ? Optional.empty() : Optional.of(new BufferedInputStream(Files.newInputStream(found)));
        }
    }

    /// Resources of the program itself, below a path that ends with a slash.
    record Resources(String prefix) implements DataSource {

        @Override
        public Optional<InputStream> open(String file) {
            return Optional.ofNullable(Resources.class.getResourceAsStream(prefix + file));
        }
    }
}
