package se.samsas.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What hangs on agencies and is a feature's above is counted and changed there, by its [AgencyFollower].
class AgencyLabelsTests {

    private static final Pattern OF_FEATURES_ABOVE = Pattern.compile(":(Person|Need|Choice|EMPLOYED|CHOSE|ASKS)\\b");

    /// Who acts for an agency stands on where they work, as all access does; what an agency exports reaches as
    /// far as its people.
    private static final List<String> THAT_KNOW_PEOPLE = List.of("ActingAccounts.java", "AgencyTables.java");

    @Test
    void agenciesNameNothingOfTheFeaturesAbove() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/se/samsas/agency"))) {
            for (var file : files.toList()) {
                if (!THAT_KNOW_PEOPLE.contains(file.getFileName().toString())) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(OF_FEATURES_ABOVE);
                }
            }
        }
    }
}
