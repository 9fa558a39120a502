package se.samsas.search.paper;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsas.api.Language;
import se.samsas.findability.Purpose;
import se.samsas.matching.Evidence;
import se.samsas.search.AskedCondition;
import se.samsas.search.LevelBand;
import se.samsas.search.Relation;
import se.samsas.search.SkillAge;
import se.samsas.search.SuggestedImprovement;
import se.samsas.search.SuggestedRelaxation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file says what its page says.
class AnswerWordsTests {

    private static final Path CLIENT = Path.of("..", "web", "src");
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\w+}}");

    @ParameterizedTest
    @EnumSource
    void whatIsNotTheFilesOwnIsWordedAsInTheClient(Language language) throws IOException {
        var words = AnswerWords.in(language).words();
        var client = client(language);
        assertThat(words.keySet().stream().filter(key -> !key.startsWith("file.")))
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(client.getOrDefault(key, Set.of())).as(key).contains(words.getString(key)));
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        var swedish = AnswerWords.in(Language.SV).words();
        var english = AnswerWords.in(Language.EN).words();
        assertThat(swedish.keySet()).isEqualTo(english.keySet());
        assertThat(swedish.keySet())
                .allSatisfy(key ->
                        assertThat(places(swedish.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    @ParameterizedTest
    @EnumSource
    void everyValueHasAWord(Language language) {
        assertThat(AnswerWords.in(language).words().keySet())
                .contains(Stream.of(
                                keys("relation", Relation.values()),
                                keys("age", SkillAge.values()),
                                keys("band", LevelBand.values()),
                                keys("evidence", Evidence.values()),
                                keys("file.purpose", Purpose.values()),
                                keys("lack", AskedCondition.Kind.values()),
                                keys("raise", SuggestedImprovement.Kind.values()),
                                keys("relaxation", SuggestedRelaxation.Kind.values()))
                        .flatMap(keys -> keys)
                        .toArray(String[]::new));
    }

    @Test
    void placesAreFilledAndNothingElse() {
        assertThat(AnswerWords.in(Language.SV).of("specialist.at", Map.of("agency", "A $1 \\ {{x}}")))
                .isEqualTo("Specialist hos A $1 \\ {{x}}");
    }

    private static Stream<String> keys(String group, Enum<?>... values) {
        return Stream.of(values).map(value -> group + "." + value.name());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(toSet());
    }

    /// What the client says, by key; a feature may say it otherwise than another.
    private static Map<String, Set<String>> client(Language language) throws IOException {
        var texts = new HashMap<String, Set<String>>();
        var file = "messages.%s.json".formatted(language == Language.SV ? "sv" : "en");
        List<Path> catalogues;
        try (var files = Files.walk(CLIENT)) {
            catalogues = files.filter(path -> path.endsWith(file)).toList();
        }
        for (var catalogue : catalogues) {
            add(texts, "", JsonMapper.shared().readTree(Files.readString(catalogue)));
        }
        return texts;
    }

    private static void add(Map<String, Set<String>> texts, String before, JsonNode node) {
        node.propertyStream().forEach(each -> {
            var key = before + each.getKey();
            if (each.getValue().isString()) {
                texts.computeIfAbsent(key, _ -> new HashSet<>())
                        .add(each.getValue().asString());
            } else {
                add(texts, key + ".", each.getValue());
            }
        });
    }
}
