package se.samsas.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Files and folders that nobody else on the machine can read, from the moment in which they are made. Where a file
/// system knows no such permissions, those of the folder hold.
final class PrivateFiles {

    private PrivateFiles() {}

    /// The folder, which is made where it is missing, with those above it.
    static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, only(folder, "rwx------"));
    }

    /// A new, empty file.
    ///
    /// @throws FileAlreadyExistsException where there is one
    static Path file(Path file) throws IOException {
        return Files.createFile(file, only(file, "rw-------"));
    }

    /// Writes a file anew: one that is there goes first, since others may be able to read it.
    static OutputStream write(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.newOutputStream(file(file), StandardOpenOption.WRITE);
    }

    /// Deletes a file, or a folder with all that lies in it; where there is none, nothing.
    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
