package se.samsas.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samsas.api.Text;
import se.samsas.exchange.Import.Received;
import se.samsas.exchange.staff.StaffHeadings;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Sheets;
import se.samsas.failure.Failure;
import se.samsas.text.Sha256;

/// The files of imports: those that were received, and beside them what was found in them ([ImportFindings]).
/// They hold what is personal, so nobody else on the machine can read them, and they go after days
/// ([ImportRetention]).
///
/// A file that was received is never written again: one that comes in its place lies beside it, and which of
/// them are of the import says the graph.
@Component
class ImportFiles {

    /// As people name files. What is in them says whether they are read.
    private static final Pattern NAME = Pattern.compile("[^.\\p{Cntrl}/\\\\][^\\p{Cntrl}/\\\\]*");

    /// Files that are known by their names, on the disk too.
    private static final Pattern KNOWN_NAME =
            Pattern.compile("[\\p{L}\\p{N}].*\\.(csv|txt|zip)", Pattern.CASE_INSENSITIVE);

    /// Longer file names are cut by some file systems; in bytes of UTF-8.
    private static final int LONGEST_NAME = 240;

    /// What a list of staff is called on the disk, whatever it is called by who sent it.
    private static final String LIST = "list";

    private static final String RECEIVED = "received";

    /// How much comes in until it is looked again how much is there in all.
    private static final long STRIDE = 8L << 20;

    private final Recognition recognition;
    private final Path directory;
    private final long most;
    private final long total;

    /// @param directory `SAMSAS_IMPORT_DIRECTORY`; the same for all servers of a graph
    /// @param most      `SAMSAS_IMPORT_MOST_MIB`: the size of the largest file that is received
    /// @param total     `SAMSAS_IMPORT_TOTAL_MIB`: how much the files of all imports may be together
    ImportFiles(
            Recognition recognition,
            @Value("${samsas.import.directory:data/imports}") Path directory,
            @Value("${samsas.import.most-mib:2048}") long most,
            @Value("${samsas.import.total-mib:8192}") long total) {
        this.recognition = recognition;
        this.directory = directory;
        this.most = most << 20;
        this.total = total << 20;
    }

    /// Where a file lies that was received.
    Path path(String job, Received file) {
        return folder(job).resolve(file.stored());
    }

    /// Where all lies that is of an import.
    Path place(String job) {
        return directory.resolve(job);
    }

    private Path folder(String job) {
        try {
            return PrivateFiles.folder(place(job).resolve(RECEIVED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps a file that comes in beside those that came before.
    ///
    /// @param name as its sender calls it
    /// @return where it lies, by a name of the data format where it is recognised
    /// @throws Failure.Invalid where the name is none of a file that is read here, it is too large, or has no room
    /// @throws BrokenUpload where it ends in the middle
    Received receive(String job, ImportKind kind, String name, InputStream content) {
        requireName(kind, name);
        var own = folder(job).resolve(UUID.randomUUID().toString());
        var kept = false;
        try {
            PrivateFiles.folder(own);
            var part = own.resolve("part");
            var digest = copy(content, part, name);
            if (Files.size(part) == 0) {
                throw Explained.invalid(
                        "name",
                        new Text("'%s' is empty.", "”%s” är tom.").with(name),
                        new Text(
                                "Save it again where it comes from, and send it anew.",
                                "Spara den på nytt där den kommer ifrån och skicka den igen."));
            }
            var known = kind == ImportKind.DATA ? recognition.fileOf(name, part) : name;
            var stored = kind == ImportKind.STAFF ? LIST : known;
            if (kind == ImportKind.STAFF) {
                Sheets.open(name, part, StaffHeadings::count);
            }
            Files.move(part, own.resolve(stored));
            kept = true;
            return new Received(known, "%s/%s".formatted(own.getFileName(), stored), digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept) {
                PrivateFiles.delete(own);
            }
        }
    }

    private static void requireName(ImportKind kind, String name) {
        var fits = NAME.matcher(name).matches()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                && (kind == ImportKind.STAFF || KNOWN_NAME.matcher(name).matches());
        if (!fits) {
            throw Explained.invalid(
                    "name",
                    new Text(
                                    "'%s' is no name of a file that is read here.",
                                    "”%s” är inget namn på en fil som kan läsas här.")
                            .with(name),
                    kind == ImportKind.STAFF
                            ? new Text(
                                    "Give the file a name of at most %s letters that does not begin with a dot."
                                            .formatted(LONGEST_NAME / 2),
                                    "Ge filen ett namn med högst %s tecken som inte börjar med en punkt."
                                            .formatted(LONGEST_NAME / 2))
                            : new Text(
                                    "Send a file whose name begins with a letter or a digit and ends with .csv, .txt or .zip.",
                                    "Skicka en fil vars namn börjar med en bokstav eller siffra och slutar på .csv, .txt eller .zip."));
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip") && kind != ImportKind.ESCO) {
            throw Explained.invalid(
                    "name",
                    new Text("'%s' is a zip.", "”%s” är en zip-fil.").with(name),
                    new Text(
                            "Unpack it, and send the files that it holds.",
                            "Packa upp den och skicka filerna som finns i den."));
        }
    }

    /// Deletes files that were received.
    void drop(String job, List<Received> files) {
        for (var file : files) {
            var path = path(job, file);
            PrivateFiles.delete(path);
            var own = path.getParent();
            if (own != null && !own.equals(folder(job))) {
                PrivateFiles.delete(own);
            }
        }
    }

    private String copy(InputStream content, Path part, String name) throws IOException {
        var digest = Sha256.begin();
        try (var out = PrivateFiles.write(part)) {
            var chunk = new byte[1 << 16];
            long size = 0;
            long next = 0;
            for (int read = read(content, chunk); read >= 0; read = read(content, chunk)) {
                size += read;
                digest.update(chunk, 0, read);
                if (size > next) {
                    next = size + STRIDE;
                    requireRoom(name, read);
                }
                if (size > most) {
                    throw Explained.invalid(
                            "name",
                            new Text("'%s' is larger than %s MiB.", "”%s” är större än %s MiB.").with(name, most >> 20),
                            new Text(
                                    "Divide it, or import it by the command line.",
                                    "Dela upp den, eller hämta in den från kommandoraden."));
                }
                out.write(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// What fails here is the sender's; what fails beside it, this server's.
    private static int read(InputStream content, byte[] chunk) {
        try {
            return content.read(chunk);
        } catch (IOException e) {
            throw new BrokenUpload(e);
        }
    }

    private void requireRoom(String name, long more) throws IOException {
        var used = size(directory);
        if (used + more > total) {
            throw Explained.invalid(
                    "name",
                    new Text(
                                    "There is no room for '%s': the files of all imports are %s MiB of the %s MiB that they may be.",
                                    "”%s” får inte plats: filerna i alla inhämtningar är %s MiB av de %s MiB som de får vara.")
                            .with(name, used >> 20, total >> 20),
                    new Text(
                            "Take back files that are not needed any more; others go once their import is done, or after seven days. Whoever runs the server can allow more by SAMSAS_IMPORT_TOTAL_MIB.",
                            "Ta bort filer som inte behövs längre; andra försvinner när inhämtningen är klar, eller efter sju dagar. Den som driver servern kan tillåta mer med SAMSAS_IMPORT_TOTAL_MIB."));
        }
    }

    /// The bytes of all files in a folder; of those that go meanwhile, none.
    private static long size(Path folder) throws IOException {
        var size = new long[1];
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    size[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path gone, @Nullable IOException exception) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return size[0];
    }

    /// The imports that have files, by id, each with the moment when its folder was last changed.
    Map<String, Instant> jobs() {
        if (!Files.isDirectory(directory)) {
            return Map.of();
        }
        try (var jobs = Files.list(directory)) {
            var changed = new HashMap<String, Instant>();
            for (var job : jobs.toList()) {
                changed.put(
                        job.getFileName().toString(),
                        Files.getLastModifiedTime(job).toInstant());
            }
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes all files of an import but those that were written since then: they are of somebody who came in
    /// between.
    void clear(String job, Instant moment) {
        var folder = place(job);
        clear(folder.resolve(RECEIVED), moment);
        clear(folder, moment);
    }

    /// Deletes what lies in a folder and was not changed since then, and the folder, if nothing is left in it.
    private static void clear(Path folder, Instant moment) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!file.endsWith(RECEIVED) && changed(file).isBefore(moment)) {
                    PrivateFiles.delete(file);
                }
            }
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // Something came.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// When something in it, however deep, was changed last.
    private static Instant changed(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            var last = Instant.MIN;
            for (var file : files.toList()) {
                var changed = Files.getLastModifiedTime(file).toInstant();
                last = changed.isAfter(last) ? changed : last;
            }
            return last;
        }
    }
}
