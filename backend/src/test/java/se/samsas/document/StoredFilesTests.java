package se.samsas.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.failure.Failure;

class StoredFilesTests {

    private static final int MIB = 1024 * 1024;
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Path directory;
    private final StoredFiles files;

    StoredFilesTests(@TempDir Path folder) {
        this.directory = folder.resolve("documents");
        this.files = new StoredFiles(directory, 1, CLOCK);
    }

    @BeforeEach
    void aFileIsThere() {
        files.keep("agreement-1.pdf", pdf("one"));
    }

    @Test
    void whatIsKeptIsReadByEachServerAsItWas() throws IOException {
        try (var content = new StoredFiles(directory, 1, CLOCK).open("agreement-1.pdf")) {
            assertThat(content.readAllBytes()).isEqualTo(pdf("one").readAllBytes());
        }
        files.keep("picture.png", content("\u0089PNG\r\n\u001a\n…"));
        files.keep("photo.jpeg", content("ÿØÿà"));
        assertThat(names()).containsExactlyInAnyOrder("agreement-1.pdf", "picture.png", "photo.jpeg");
    }

    @Test
    void nothingIsWrittenOverAndNothingIsLeftOfTheTry() throws IOException {
        assertThatThrownBy(() -> files.keep("agreement-1.pdf", pdf("two"))).isInstanceOf(Failure.Conflict.class);
        try (var content = files.open("agreement-1.pdf")) {
            assertThat(content.readAllBytes()).isEqualTo(pdf("one").readAllBytes());
        }
        assertThat(names()).containsExactly("agreement-1.pdf");
    }

    @Test
    void ofManyAtOnceOneIsKept() throws IOException {
        var kept = new AtomicInteger();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                all.execute(() -> {
                    try {
                        files.keep("contested.pdf", pdf("of one of them"));
                        kept.incrementAndGet();
                    } catch (Failure.Conflict e) {
                        // another was first
                    }
                });
            }
        }
        assertThat(kept).hasValue(1);
        assertThat(names()).containsExactlyInAnyOrder("agreement-1.pdf", "contested.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".pdf",
                "../out.pdf",
                "a/b.pdf",
                "/etc/x.pdf",
                "a.b.pdf",
                "A.pdf",
                "å.pdf",
                "a\0.pdf",
                "a.pdf\n",
                "con",
                "-a.pdf"
            })
    void aNameThatMayLeadElsewhereIsRefused(String name) throws IOException {
        assertThatThrownBy(() -> files.keep(name, pdf("x"))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> files.open(name)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> files.erase(name)).isInstanceOf(Failure.Invalid.class);
        assertThat(names()).containsExactly("agreement-1.pdf");
    }

    @Test
    void whatIsOfAnotherTypeThanItsNameIsRefused() throws IOException {
        assertThatThrownBy(() -> files.keep("page.pdf", content("<html>"))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> files.keep("empty.pdf", content(""))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> files.keep("page.html", content("<html>"))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> files.keep("picture.png", pdf("x")))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("is PDF");
        assertThat(names()).containsExactly("agreement-1.pdf");
    }

    @Test
    void whatIsTooLargeIsRefusedAndGone() throws IOException {
        files.keep("just.pdf", sized(MIB));
        assertThatThrownBy(() -> files.keep("large.pdf", sized(MIB + 1)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("larger than 1 MiB");
        assertThat(names()).containsExactlyInAnyOrder("agreement-1.pdf", "just.pdf");
    }

    @Test
    void whatIsTornOffIsNotKept() throws IOException {
        var gone = InputStream.nullInputStream();
        gone.close();
        assertThatThrownBy(() -> files.keep("torn.pdf", new SequenceInputStream(pdf("half"), gone)))
                .hasRootCauseMessage("Stream closed");
        assertThat(names()).containsExactly("agreement-1.pdf");
    }

    @Test
    void whatAServerThatCrashedLeftHalfWrittenGoesAtAStartADayLater() throws IOException {
        part(".1.part", Duration.ofHours(25));
        part(".2.part", Duration.ofHours(23));
        Files.setLastModifiedTime(
                directory.resolve("agreement-1.pdf"), FileTime.from(NOW.minus(Duration.ofDays(1_000))));
        var _ = new StoredFiles(directory, 1, CLOCK);
        assertThat(names()).containsExactlyInAnyOrder("agreement-1.pdf", ".2.part");
    }

    private void part(String name, Duration age) throws IOException {
        var part = Files.createFile(directory.resolve(name));
        Files.setLastModifiedTime(part, FileTime.from(NOW.minus(age)));
    }

    @Test
    void whatIsErasedIsNotFound() {
        files.erase("agreement-1.pdf");
        files.erase("agreement-1.pdf");
        assertThatThrownBy(() -> files.open("agreement-1.pdf")).isInstanceOf(Failure.NotFound.class);
    }

    private String[] names() throws IOException {
        try (var all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).toArray(String[]::new);
        }
    }

    private static InputStream pdf(String text) {
        return content("%PDF-1.7\n" + text);
    }

    private static InputStream sized(int size) {
        var bytes = Arrays.copyOf("%PDF-1.7\n".getBytes(ISO_8859_1), size);
        return new ByteArrayInputStream(bytes);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }
}
