package se.samsas.exchange.esco;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.samsas.api.Text;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.LimitedStream;
import se.samsas.failure.Failure;

/// The official ESCO package in CSV as published: zips, folders of unpacked files, or both together.
public final class EscoPackage implements AutoCloseable {

    /// The whole package is under 60 MB unpacked; its densest file packs 26 to 1.
    private static final long MOST_UNPACKED = 1L << 30;

    private static final long MOST_RATIO = 200;
    static final Text AS_PUBLISHED = new Text(
            "Take the CSV package as the European Commission publishes it.",
            "Ta csv-paketet så som EU-kommissionen ger ut det.");

    private static final Text NO_SKILLS = new Text(
            "There is no file skills_en.csv or skills_sv.csv in %s.",
            "Det finns ingen fil skills_en.csv eller skills_sv.csv i %s.");
    private static final Text NOTHING_THERE =
            new Text("There is no file or folder %s.", "Det finns ingen fil eller mapp %s.");
    private static final Text NO_ZIP =
            new Text("%s is no zip that can be read: %s.", "%s är ingen zip-fil som kan läsas: %s.");
    private static final Text TOO_LARGE =
            new Text("%s would be more than %s MiB unpacked.", "%s skulle bli mer än %s MiB uppackad.");
    private static final Text LEADS_OUT = new Text(
            "%s holds the entry '%s', which leads out of the folder.", "%s har posten '%s', som leder ut ur mappen.");
    private static final Text TOO_DENSE = new Text(
            "%s holds the entry '%s', which unpacks to more than %s times its size.",
            "%s har posten '%s', som packas upp till mer än %s gånger sin storlek.");

    private final List<ZipFile> zips = new ArrayList<>();
    private final List<EscoFile> files = new ArrayList<>();

    private EscoPackage() {}

    /// Finds the files; nothing of them is read yet.
    ///
    /// @throws Failure.Invalid where a path leads to nothing, is no zip, is one that is not safe to unpack, or
    /// where no file of skills is found in all of them
    public static EscoPackage open(List<Path> paths) {
        var esco = new EscoPackage();
        try {
            paths.forEach(esco::add);
            if (esco.files(EscoKind.SKILLS).isEmpty()) {
                throw refused(
                        NO_SKILLS.with(paths.stream().map(EscoPackage::name).collect(Collectors.joining(", "))));
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
                throw Explained.invalid(
                        null, NOTHING_THERE.with(path), new Text("Correct the path.", "Rätta sökvägen."));
            }
        } catch (ZipException e) {
            throw refused(NO_ZIP.with(name(path), String.valueOf(e.getMessage())));
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
                throw refused(TOO_LARGE.with(name(path), MOST_UNPACKED >> 20));
            }
            var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            EscoFile.of(name, () -> new LimitedStream(zip.getInputStream(entry), name, entry.getSize()))
                    .ifPresent(files::add);
        }
    }

    private static long requireSafe(Path path, ZipEntry entry) {
        if (leadsOut(entry.getName())) {
            throw refused(LEADS_OUT.with(name(path), entry.getName()));
        }
        if (entry.getSize() < 0 || entry.getSize() > MOST_RATIO * Math.max(1_024, entry.getCompressedSize())) {
            throw refused(TOO_DENSE.with(name(path), entry.getName(), MOST_RATIO));
        }
        return entry.getSize();
    }

    private static Failure.Invalid refused(Text message) {
        return Explained.invalid(null, message, AS_PUBLISHED);
    }

    /// Without the folders above it, which are the server's own affair.
    private static String name(Path path) {
        return String.valueOf(path.getFileName());
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
