package se.samsas.skill.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTitlesTests {

    private final KnownTitles titles = KnownTitles.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it-arkitekt",
                "IT-Arkitekt",
                "IT arkitekt",
                "itarkitekt",
                "ikt-arkitekt",
                "Senior it-arkitekt",
                "biträdande it-arkitekt",
                "t.f. it-arkitekt",
                "tf it-arkitekt",
                "1:e it-arkitekt",
                "it-arkitekt 2",
                "it-arkitekt II",
                "it-arkitekten",
                "it-arkitekt (vikariat)",
                "it-arkitekt, 80 %"
            })
    void aTitleIsTheSameHoweverItIsWritten(String title) {
        assertThat(titles.judged(title)).isEqualTo(titles.judged("it-arkitekt")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "dataskyddscoach, data-protection-officer",
        "Samordnare för dataskydd, data-protection-officer",
        "'strateg, e-hälsa', ehealth-strategist",
        "upphandlingsexpert, procurement-officer",
        "'handläggare, arkiv', digital-archivist",
        "'jurist, skatterätt', lawyer",
        "skattejurist, lawyer",
        "Enhetschef för systemförvaltningen, unit-manager",
        "systemförvaltare socialtjänst, system-manager",
        "verksamhetsnära testledare, tester"
    })
    void thePartsOfATitleSayWhatItMeans(String title, String role) {
        assertThat(titles.judged(title)).isEmpty();
        assertThat(titles.fromParts(title).orElseThrow().roles()).containsExactly(role);
        assertThat(titles.fromParts(title).orElseThrow().certain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bagare", "personlig assistent", "tekniker, vatten", "kyrkogårdsstrateg", "", "!!"})
    void whatNoPartSaysIsNotKnown(String title) {
        assertThat(titles.judged(title)).isEmpty();
        assertThat(titles.fromParts(title)).isEmpty();
    }

    @Test
    void ofSeveralTitlesEachCounts() {
        assertThat(titles.judged("Jurist och dataskyddsombud").orElseThrow().roles())
                .containsExactly("lawyer", "data-protection-officer");
        assertThat(titles.judged("jurist/dataskyddsombud").orElseThrow().certain())
                .isTrue();
        assertThat(titles.judged("jurist/strateg").orElseThrow().certain()).isFalse();
        assertThat(titles.judged("jurist/trollkarl").orElseThrow().certain()).isFalse();
    }

    @Test
    void aTitleMayBeKnownToSayNothing() {
        assertThat(titles.judged("koordinator").orElseThrow().saysNothing()).isTrue();
        assertThat(titles.judged("integrationssamordnare").orElseThrow().saysNothing())
                .isTrue();
    }

    @Test
    void onlyWhatSaysHowMuchOfTheTimeIsLeftOut() {
        assertThat(titles.judged("full-time developer")).isEqualTo(titles.judged("developer"));
        assertThat(JobTitle.readings("time manager")).containsExactly("time manager");
        assertThat(JobTitle.readings("Developer, part-time")).contains("developer");
    }

    /// The roles are those of the seed data; an occupation that the seed data has too is called so there.
    @Test
    void theTablesNameWhatThereIs() {
        var roles = rows("/seed/role-profiles.csv").stream()
                .map(row -> row.getField("role"))
                .collect(toSet());
        var all = Stream.of("titles.csv", "title-parts.csv")
                .flatMap(file -> rows(file).stream())
                .toList();
        assertThat(rows("titles.csv")).hasSizeGreaterThan(500);
        assertThat(all.stream().flatMap(row -> list(row.getField("roles")))).isSubsetOf(roles);
        assertThat(all)
                .allSatisfy(row -> assertThat(row.getField("certain"))
                        .isIn(
                                row.getField("roles").isEmpty()
                                                && row.getField("occupations").isEmpty()
                                        ? List.of("")
                                        : List.of("yes", "no")));

        var occupations = rows("title-occupations.csv").stream()
                .collect(toMap(row -> row.getField("label"), row -> row.getField("occupation")));
        assertThat(all.stream()
                        .flatMap(row -> list(row.getField("occupations")))
                        .collect(toSet()))
                .isEqualTo(occupations.keySet());
        var english = rows("/seed/occupation-labels.csv").stream()
                .filter(row -> row.getField("language").equals("en")
                        && row.getField("kind").equals("preferred"))
                .collect(toMap(row -> row.getField("occupation"), row -> row.getField("label")));
        occupations.forEach(
                (label, uri) -> assertThat(english.getOrDefault(uri, label)).isEqualTo(label));
        assertThat(occupations.values()).doesNotHaveDuplicates();
    }

    private static Stream<String> list(String field) {
        return field.isEmpty() ? Stream.empty() : Stream.of(field.split(" \\| "));
    }

    private static List<NamedCsvRecord> rows(String resource) {
        try (var in = Objects.requireNonNull(KnownTitles.class.getResourceAsStream(resource), resource);
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
