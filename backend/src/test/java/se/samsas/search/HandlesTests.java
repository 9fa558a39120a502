package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class HandlesTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void aHandleNamesThePersonForThisRankingAndAsker() {
        Handles handles = handles(NOW);
        String handle = handles.make("p0000001", "need-1", "agency-1");
        assertThat(handles.open(handle, "need-1", "agency-1")).contains("p0000001");
    }

    @Test
    void aHandleIsNoneForAnotherNeedOrAsker() {
        Handles handles = handles(NOW);
        String handle = handles.make("p0000001", "need-1", "agency-1");
        for (List<String> other : List.of(List.of("need-2", "agency-1"), List.of("need-1", "agency-2"))) {
            assertThat(handles.open(handle, other.getFirst(), other.getLast())).isEmpty();
        }
    }

    @Test
    void aHandleThatWasChangedAnywhereIsNone() {
        Handles handles = handles(NOW);
        byte[] sealed = Base64.getUrlDecoder().decode(handles.make("p0000001", "need-1", "agency-1"));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = Arrays.copyOf(sealed, sealed.length);
            changed[i] ^= 1;
            String handle = Base64.getUrlEncoder().encodeToString(changed);
            assertThat(handles.open(handle, "need-1", "agency-1")).isEmpty();
        }
        for (String none : List.of("", "x", "!!", "AAAA")) {
            assertThat(handles.open(none, "need-1", "agency-1")).isEmpty();
        }
    }

    @Test
    void nothingLinksTwoHandlesOfOnePerson() {
        Handles handles = handles(NOW);
        String longId = "x".repeat(40);
        List<String> made = Stream.of("p1", "p1", longId)
                .map(person -> handles.make(person, "need-1", "agency-1"))
                .toList();
        assertThat(made).doesNotHaveDuplicates();
        assertThat(made).extracting(String::length).containsOnly(made.getFirst().length());
    }

    @Test
    void aHandleIsGoodForAWeek() {
        String handle = handles(NOW).make("p1", "need-1", "agency-1");
        Instant end = NOW.plus(Handles.VALID);
        assertThat(handles(end).open(handle, "need-1", "agency-1")).contains("p1");
        assertThat(handles(end.plusSeconds(1)).open(handle, "need-1", "agency-1"))
                .isEmpty();
    }

    @Test
    void theKeyIsMadeOnceAndKeptFromOthers() throws Exception {
        Path file = directory.resolve("new/handle-key");
        String handle = handles(NOW, null, file).make("p1", "need-1", "agency-1");
        assertThat(handles(NOW, null, file).open(handle, "need-1", "agency-1")).contains("p1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void aKeyThatIsConfiguredIsUsed() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        String handle = handles(NOW, key, directory.resolve("a")).make("p1", "need-1", "agency-1");
        assertThat(handles(NOW, key, directory.resolve("b")).open(handle, "need-1", "agency-1"))
                .contains("p1");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aKeyOfTheWrongSizeIsRefusedWithoutShowingIt() {
        String key = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> handles(NOW, key, directory.resolve("a")))
                .satisfies(e -> assertThat(e.getReason()).contains("32 bytes"))
                .satisfies(e -> assertThat(e.toString() + e.getValue()).doesNotContain(key));
    }

    private Handles handles(Instant now) {
        return handles(now, null, directory.resolve("handle-key"));
    }

    private static Handles handles(Instant now, @Nullable String key, Path file) {
        return new Handles(new Seal(new SealKey(new SealProperties(key, file))), Clock.fixed(now, ZoneOffset.UTC));
    }
}
