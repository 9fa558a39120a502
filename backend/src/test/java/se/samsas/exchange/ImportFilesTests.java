package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.api.Language;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.failure.Failure;
import se.samsas.job.Job;
import se.samsas.job.JobState;

class ImportFilesTests {

    private static final long MOST_MIB = 1;
    private static final long TOTAL_MIB = 3;

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsTooLargeLeavesNothingBehind() throws IOException {
        var files = files();
        assertThatThrownBy(() -> files.receive("job", ImportKind.STAFF, "staff.csv", bytes((1 << 20) + 1)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessage("'staff.csv' is larger than 1 MiB.");
        try (var left = Files.list(folder.resolve("job").resolve("received"))) {
            assertThat(left).isEmpty();
        }
        assertThat(files.receive("job", ImportKind.STAFF, "staff.csv", bytes(1 << 20))
                        .name())
                .isEqualTo("staff.csv");
    }

    @Test
    void aNameMayBeAsPeopleCallTheirFilesButLeadNowhereElse() {
        assertThat(files().receive("job", ImportKind.STAFF, "Personal (nov) 2026-11.csv", bytes(1))
                        .name())
                .isEqualTo("Personal (nov) 2026-11.csv");
        assertThat(files().receive("job", ImportKind.STAFF, "PERSONAL & chefer, 2026.CSV", bytes(1))
                        .name())
                .isEqualTo("PERSONAL & chefer, 2026.CSV");
        for (var name : new String[] {"../staff.csv", "a/b.csv", "..csv", ".csv", "a\u0000.csv", "a\n.csv", ""}) {
            assertThatThrownBy(() -> files().receive("job", ImportKind.ESCO, name, bytes(1)))
                    .as(name)
                    .isInstanceOf(Failure.Invalid.class);
        }
    }

    @Test
    void aZipIsForTheClassificationAlone() {
        assertThatThrownBy(() -> files().receive("job", ImportKind.STAFF, "staff.zip", bytes(1)))
                .isInstanceOf(Failure.Invalid.class);
        assertThat(files().receive("job", ImportKind.ESCO, "esco.zip", bytes(1)).name())
                .isEqualTo("esco.zip");
    }

    @Test
    void aFileThatComesInLiesBesideTheOneOfTheSameNameUntilThatIsDropped() throws IOException {
        var files = files();
        var first = files.receive("job", ImportKind.STAFF, "staff.csv", text("person,name\n1,Åsa Ek\n"));
        var second = files.receive("job", ImportKind.STAFF, "staff.csv", text("person,name\n2,Bo Al\n"));
        assertThat(files.path("job", first)).hasContent("person,name\n1,Åsa Ek\n");
        assertThat(files.path("job", second)).hasContent("person,name\n2,Bo Al\n");
        assertThat(first.digest()).isNotEqualTo(second.digest()).hasSize(64);
        files.drop("job", List.of(first));
        assertThat(files.path("job", first)).doesNotExist();
        assertThat(files.path("job", second)).exists();
        try (var left = Files.list(folder.resolve("job").resolve("received"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void whatAllFilesTogetherMayBeIsNotGoneBeyond() {
        var files = files();
        for (int i = 0; i < TOTAL_MIB; i++) {
            files.receive("job-" + i, ImportKind.STAFF, "staff.csv", bytes(1 << 20));
        }
        assertThatThrownBy(() -> files.receive("one-more", ImportKind.STAFF, "staff.csv", bytes(1)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessage(
                        "There is no room for 'staff.csv': the files of all imports are 3 MiB of the 3 MiB that they may be.");
        files.clear("job-0", Instant.now().plusSeconds(1));
        assertThat(files.receive("one-more", ImportKind.STAFF, "staff.csv", bytes(1))
                        .name())
                .isEqualTo("staff.csv");
    }

    @Test
    void nobodyElseOnTheMachineReadsThem() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var files = files();
        files.receive("job", ImportKind.STAFF, "staff.csv", bytes(1));
        try (var report = new ImportFindings(files).report(job())) {
            report.header("staff.csv", List.of("name"));
            report.add(Complaint.leftOut(new Origin("staff.csv", 2, List.of("Bo")), "is no name"));
        }
        try (var made = Files.walk(folder.resolve("job"))) {
            assertThat(made.toList())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void aSpreadsheetRunsNothingOfTheBadRows() throws IOException {
        var findings = new ImportFindings(files());
        try (var report = findings.report(job())) {
            report.header("staff.csv", List.of("=cmd|' /C calc'!A0", "name"));
            report.add(Complaint.leftOut(new Origin("staff.csv", 2, List.of("@SUM(1)", "-Bo")), "is no name"));
        }
        var out = new ByteArrayOutputStream();
        findings.writeBad(job(), "staff.csv", Language.EN, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "\uFEFF'=cmd|' /C calc'!A0;name;Line (Samsas);Reason (Samsas)\n'@SUM(1);'-Bo;2;is no name\n");
    }

    @Test
    void ofAllReportsOfAnImportTheLastStays() throws IOException {
        var findings = new ImportFindings(files());
        findings.report(job(1)).close();
        findings.report(job(4)).close();
        try (var left = Files.list(folder.resolve("job"))) {
            assertThat(left).containsExactly(folder.resolve("job").resolve("report-4"));
        }
    }

    private static Import job() {
        return job(1);
    }

    private static Import job(long run) {
        return new Import(
                new Job("job", JobState.RUNNING, Instant.EPOCH, "a", run, 0, 0),
                ImportKind.STAFF,
                "one",
                List.of(),
                false,
                List.of(),
                false,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                0,
                null);
    }

    private ImportFiles files() {
        return new ImportFiles(new Recognition(AllTables.ALL), folder, MOST_MIB, TOTAL_MIB);
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteArrayInputStream bytes(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }
}
