package se.samsas.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

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

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
