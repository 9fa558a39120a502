package se.samsas.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;

/// Files that all servers of a graph share, in one folder. Each is written once: what stands under a name is
/// whole and never changes.
@Component
public final class StoredFiles {

    private static final Logger log = LoggerFactory.getLogger(StoredFiles.class);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}\\.[a-z]{3,4}");
    private static final long MIB = 1024 * 1024;
    private static final String PART = ".part";
    /// Longer no server writes at one file.
    private static final Duration STALE = Duration.ofDays(1);

    private final Path directory;
    private final long most;

    /// @param directory `SAMSAS_DOCUMENT_DIRECTORY`; the same for all servers of a graph
    /// @param mostMib   `SAMSAS_DOCUMENT_MOST_MIB`
    public StoredFiles(
            @Value("${samsas.document.directory:data/documents}") Path directory,
            @Value("${samsas.document.most-mib:20}") int mostMib,
            Clock clock) {
        this.directory = directory;
        this.most = mostMib * MIB;
        try {
            removeParts(clock.instant().minus(STALE));
        } catch (IOException | DirectoryIteratorException e) {
            log.warn("What may be left of files that were not stored to their end stays: {}", e.toString());
        }
    }

    /// Keeps a file, whole or not at all: once this returns, it outlasts a server that stops.
    ///
    /// @param name small letters, digits and hyphens, with the ending of its type
    /// @throws Failure.Invalid where the name is none, the content is not of the type of its ending, or too large
    /// @throws Failure.Conflict where something stands under the name already
    public void keep(String name, InputStream content) {
        var target = path(name);
        try {
            var part = Files.createTempFile(Files.createDirectories(directory), ".", PART);
            try {
                write(name, content, part);
                force(part, StandardOpenOption.WRITE);
                Files.createLink(target, part); // unlike a move, it fails where there is one
                forceDirectory();
            } catch (FileAlreadyExistsException e) {
                throw new Failure.Conflict(
                        "There is a file '%s' already.".formatted(name),
                        "Give it a name of its own; files stay as they are.");
            } finally {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is kept under the name.
    ///
    /// @throws Failure.NotFound where nothing is
    public InputStream open(String name) {
        try {
            return Files.newInputStream(path(name));
        } catch (NoSuchFileException e) {
            throw new Failure.NotFound("file", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes a file away for good, where there is one.
    public void erase(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a server that crashed had begun to write.
    private void removeParts(Instant before) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (var parts = Files.newDirectoryStream(directory, ".*" + PART)) {
            for (var part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /// That a name stands in it. Only where folders are opened as files are.
    private void forceDirectory() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(directory, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, OpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /// Where a file of this name lies: in the folder itself, whatever the name says.
    private Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Failure.Invalid(
                    null,
                    "'%s' is no name of a file.".formatted(name),
                    "Take small letters, digits and hyphens, and the ending of its type.");
        }
        return directory.resolve(name);
    }

    private void write(String name, InputStream content, Path part) throws IOException {
        try (var out = Files.newOutputStream(part)) {
            var head = content.readNBytes(FileType.HEAD);
            var type = FileType.of(head);
            if (type.isEmpty() || !name.endsWith("." + type.get().ending())) {
                throw new Failure.Invalid(
                        null,
                        "What is in '%s' is %s."
                                .formatted(name, type.map(Enum::name).orElse("of no known type")),
                        "Files are %s, each with the ending of what it is.".formatted(FileType.endings()));
            }
            out.write(head);
            long size = head.length;
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new Failure.Invalid(
                            null,
                            "'%s' is larger than %d MiB.".formatted(name, most / MIB),
                            "Make it smaller, or have SAMSAS_DOCUMENT_MOST_MIB raised.");
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
