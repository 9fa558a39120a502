package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.failure.Failure;

class ImportFilesTests {

    private static final long MOST_MIB = 1;

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsTooLargeLeavesNothingBehind() throws IOException {
        var files = files();
        assertThatThrownBy(() -> files.receive("job", ImportKind.STAFF, "staff.csv", bytes((1 << 20) + 1)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessage("'staff.csv' is larger than 1 MiB.");
        try (var left = Files.list(files.received("job"))) {
            assertThat(left).isEmpty();
        }
        assertThat(files.receive("job", ImportKind.STAFF, "staff.csv", bytes(1 << 20)))
                .isEqualTo("staff.csv");
    }

    @Test
    void aNameMayBeAsPeopleCallTheirFilesButLeadNowhereElse() {
        assertThat(files().receive("job", ImportKind.STAFF, "Personal (nov) 2026-11.csv", bytes(1)))
                .isEqualTo("staff.csv");
        for (var name : new String[] {"../staff.csv", "a/b.csv", "..csv", ".csv", "a\u0000.csv", "a.exe", ""}) {
            assertThatThrownBy(() -> files().receive("job", ImportKind.ESCO, name, bytes(1)))
                    .as(name)
                    .isInstanceOf(Failure.Invalid.class);
        }
    }

    @Test
    void aZipIsForTheClassificationAlone() {
        assertThatThrownBy(() -> files().receive("job", ImportKind.STAFF, "staff.zip", bytes(1)))
                .isInstanceOf(Failure.Invalid.class);
        assertThat(files().receive("job", ImportKind.ESCO, "esco.zip", bytes(1)))
                .isEqualTo("esco.zip");
    }

    @Test
    void whatIsOlderThanThirtyDaysIsSweptAway() throws IOException {
        var files = files();
        files.received("old");
        files.received("new");
        Files.setLastModifiedTime(
                folder.resolve("old"), FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        files.sweep();
        assertThat(folder.resolve("old")).doesNotExist();
        assertThat(folder.resolve("new")).exists();
    }

    private ImportFiles files() {
        return new ImportFiles(folder, MOST_MIB, Clock.systemUTC());
    }

    private static ByteArrayInputStream bytes(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }
}
