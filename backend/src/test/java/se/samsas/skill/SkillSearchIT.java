package se.samsas.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsas.IntegrationTest;
import se.samsas.api.Language;

/// What is typed into the search may be anything: it costs no more for that.
@IntegrationTest
class SkillSearchIT {

    private final Skills skills;

    SkillSearchIT(Skills skills) {
        this.skills = skills;
    }

    /// Far longer than the schema lets through, so that the search stands on its own.
    @ParameterizedTest
    @CsvSource({
        "a, 4000",
        "å, 4000",
        "a\u0301, 2000",
        "a b c, 800",
        "ab , 1500",
        "+-&|!(){}[]^\"~*?:\\/, 200",
        "😀, 2000"
    })
    void aTextOfAnyKindIsSearchedInNoTime(String piece, int times) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(skills.search(piece.repeat(times), Language.SV, true, 10))
                        .hasSizeLessThanOrEqualTo(10));
    }
}
