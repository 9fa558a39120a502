package se.samsas.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.samsas.IntegrationTest;
import se.samsas.api.Language;

/// What each title of the demo data means, and many more besides, as somebody has judged it who knows what
/// such titles are used for: `titles/judged.csv` names the roles, the occupations and whether they are
/// certain; nothing where the title says nothing of what somebody works as.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedTitlesIT {

    private static final List<Judged> JUDGED = rows("/titles/judged.csv").stream()
            .map(row -> new Judged(
                    row.getField("title"),
                    list(row.getField("roles")),
                    list(row.getField("occupations")),
                    row.getField("certain")))
            .toList();

    private final TitleMeanings titles;

    JudgedTitlesIT(TitleMeanings titles) {
        this.titles = titles;
    }

    @ParameterizedTest
    @FieldSource("JUDGED")
    void aTitleMeansWhatItWasJudgedToMean(Judged judged) {
        var meanings = titles.of(judged.title());
        assertThat(meanings.stream()
                        .flatMap(meaning -> Stream.ofNullable(meaning.roleProfile()))
                        .map(RoleProfile::id))
                .containsExactlyElementsOf(judged.roles());
        assertThat(meanings.stream()
                        .flatMap(meaning -> Stream.ofNullable(meaning.occupation()))
                        .map(occupation -> occupation.label(Language.EN).text()))
                .containsExactlyElementsOf(judged.occupations());
        assertThat(meanings)
                .allMatch(meaning -> meaning.certain() == judged.certain().equals("yes"));
    }

    @Test
    void everyTitleOfTheDemoDataWasJudged() {
        var demo = new TreeSet<String>();
        rows("/seed/employments.csv").forEach(row -> demo.add(row.getField("title")));
        assertThat(demo).hasSizeGreaterThan(190);
        assertThat(JUDGED.stream().map(Judged::title)).containsAll(demo);
    }

    record Judged(String title, List<String> roles, List<String> occupations, String certain) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" \\| "));
    }

    private static List<NamedCsvRecord> rows(String resource) {
        try (var in = Objects.requireNonNull(JudgedTitlesIT.class.getResourceAsStream(resource), resource);
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
