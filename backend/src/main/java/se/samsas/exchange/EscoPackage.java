package se.samsas.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.samsas.failure.Failure;

/// The official ESCO package in CSV as published: zips, folders of unpacked files, or both together.
final class EscoPackage implements AutoCloseable {

    /// The whole package is under 60 MB unpacked; its densest file packs 26 to 1.
    private static final long MOST_UNPACKED = 1L << 30;

    private static final long MOST_RATIO = 200;
    private static final String AS_PUBLISHED = "Take the CSV package as the European Commission publishes it.";

    private final List<ZipFile> zips = new ArrayList<>();
    private final List<EscoFile> files = new ArrayList<>();

    private EscoPackage() {}

    /// Finds the files; nothing of them is read yet.
    ///
    /// @throws Failure.Invalid where a path leads to nothing, is no zip, is one that is not safe to unpack, or
    /// where no file of skills is found in all of them
    static EscoPackage open(List<Path> paths) {
        var esco = new EscoPackage();
        try {
            paths.forEach(esco::add);
            if (esco.files(EscoKind.SKILLS).isEmpty()) {
                throw new Failure.Invalid(
                        null, "There is no file skills_en.csv or skills_sv.csv in %s.".formatted(paths), AS_PUBLISHED);
            }
            return esco;
        } catch (RuntimeException e) {
            esco.close();
            throw e;
        }
    }

    /// The files of a kind: in English first, because only these carry more than labels.
    List<EscoFile> files(EscoKind kind) {
        return files.stream()
                .filter(file -> file.kind() == kind)
                .sorted(Comparator.comparing(file -> "sv".equals(file.language())))
                .toList();
    }

    /// Whether it is a whole package, so that what it lacks is no longer part of ESCO. Labels in another language than
    /// English are none of that.
    boolean isWhole() {
        return EscoKind.WHOLE.stream()
                .allMatch(kind -> files(kind).stream().anyMatch(file -> !"sv".equals(file.language())));
    }

    @Override
    public void close() {
        for (var zip : zips) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(Path path) {
        try {
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (Files.isRegularFile(path)) {
                addZip(path);
            } else {
                throw new Failure.Invalid(null, "There is no file or folder %s.".formatted(path), "Correct the path.");
            }
        } catch (ZipException e) {
            throw new Failure.Invalid(
                    null, "%s is no zip that can be read: %s.".formatted(path, e.getMessage()), AS_PUBLISHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addFolder(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            list.sorted()
                    .filter(Files::isRegularFile)
                    .forEach(file -> EscoFile.of(
                                    file.getFileName().toString(),
                                    () -> new BufferedInputStream(Files.newInputStream(file)))
                            .ifPresent(files::add));
        }
    }

    private void addZip(Path path) throws IOException {
        var zip = new ZipFile(path.toFile());
        zips.add(zip);
        long unpacked = 0;
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            unpacked += requireSafe(path, entry);
            if (unpacked > MOST_UNPACKED) {
                throw new Failure.Invalid(
                        null,
                        "%s would be more than %d MiB unpacked.".formatted(path, MOST_UNPACKED >> 20),
                        AS_PUBLISHED);
            }
            var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            EscoFile.of(name, () -> new LimitedStream(zip.getInputStream(entry), name, entry.getSize()))
                    .ifPresent(files::add);
        }
    }

    private static long requireSafe(Path path, ZipEntry entry) {
        if (leadsOut(entry.getName())) {
            throw new Failure.Invalid(
                    null,
                    "%s holds the entry '%s', which leads out of the folder.".formatted(path, entry.getName()),
                    AS_PUBLISHED);
        }
        if (entry.getSize() < 0 || entry.getSize() > MOST_RATIO * Math.max(1_024, entry.getCompressedSize())) {
            throw new Failure.Invalid(
                    null,
                    "%s holds the entry '%s', which unpacks to more than %d times its size."
                            .formatted(path, entry.getName(), MOST_RATIO),
                    AS_PUBLISHED);
        }
        return entry.getSize();
    }

    private static boolean leadsOut(String name) {
        try {
            var path = Path.of(name.replace('\\', '/'));
            return path.isAbsolute() || path.normalize().startsWith("..") || name.contains(":");
        } catch (InvalidPathException e) {
            return true;
        }
    }
}
