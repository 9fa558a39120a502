package se.samsas.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsas.Effort;

/// The engine answers as `src/test/oracle/match.mjs`, which was written from the rules in another language and reads
/// the people from an export.
class NodeOracleTests {
    private static final int QUESTIONS = Effort.of(12, 30);
    private static final Path ORACLE = Path.of(System.getProperty("basedir", ""), "src/test/oracle/match.mjs");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theOracleInJavaScriptAnswersAlike(long seed, @TempDir Path directory) throws Exception {
        RandomWorld random = new RandomWorld(seed);
        World world = random.world();
        Matches matches = world.matches(9);
        List<String> needs = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = random.question(Page.first(12));
            needs.add(json(question));
            answers.add(json(matches.answer(question)));
        }
        new Export(world, directory).write();
        Path file = Files.write(directory.resolve("needs.json"), List.of(list(needs)));
        assertThat(run(directory, file)).isEqualTo(String.join(",\n", answers));
    }

    private static String run(Path directory, Path needs) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", ORACLE.toString(), directory.toString(), needs.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(node.waitFor()).isZero();
        return output.substring(1, output.length() - 1);
    }

    private static String json(Question question) {
        Need need = question.need();
        return object(
                field("key", question.rankingKey()),
                field("asOf", question.asOf()),
                field("agency", need.asker()),
                field("purpose", Export.word(need.purpose())),
                field(
                        "skills",
                        need.skills().stream()
                                .map(asked -> object(
                                        field("skill", asked.skill()),
                                        field("level", asked.minimum()),
                                        field("weight", asked.weight()),
                                        field("must", asked.must()),
                                        field("exactly", asked.exactly())))
                                .toList()),
                field("share", need.share()),
                field("part", need.smallestPart()),
                field("headcount", need.headcount()),
                field("from", need.period().from()),
                field("to", need.period().to()),
                field("places", texts(need.places())),
                field("remote", need.remote()),
                field("languages", texts(need.languages())),
                field("first", question.page().first()));
    }

    private static String json(Answer answer) {
        return object(
                field("key", answer.rankingKey()),
                field("asOf", answer.asOf()),
                field("poolSize", answer.poolSize()),
                field("matchCount", answer.matchCount()),
                field("ownStaff", answer.ownStaff()),
                field("covered", answer.covered()),
                field(
                        "matches",
                        answer.matches().stream()
                                .map(match -> "{" + shown(match.ranked()) + "}")
                                .toList()),
                field("partCount", answer.partCount()),
                field(
                        "parts",
                        answer.parts().stream()
                                .map(match -> "{" + shown(match.ranked()) + "}")
                                .toList()),
                field(
                        "together",
                        answer.together().stream()
                                .map(part -> object(
                                        field("person", part.match().ranked().person()), field("share", part.share())))
                                .toList()),
                field(
                        "conditions",
                        answer.conditions().stream()
                                .map(count -> object(
                                        field("condition", name(count.condition())),
                                        field("fails", count.fails()),
                                        field("failsOnly", count.failsOnly())))
                                .toList()),
                field(
                        "nearMisses",
                        answer.nearMisses().stream()
                                .map(miss -> object(
                                        shown(miss.match().ranked()),
                                        field(
                                                "failed",
                                                texts(miss.failed().stream()
                                                        .map(NodeOracleTests::name)
                                                        .toList()))))
                                .toList()),
                field(
                        "relaxations",
                        answer.relaxations().stream()
                                .map(count -> object(
                                        field("relaxation", name(count.relaxation())), field("added", count.added())))
                                .toList()));
    }

    private static String shown(Ranked ranked) {
        return String.join(
                ",",
                field("person", ranked.person()),
                field("agency", ranked.agency()),
                field("score", ranked.score()),
                field("fit", ranked.fit()),
                field("certainty", ranked.certainty()),
                field("free", ranked.free()),
                field("known", ranked.knownUntil()));
    }

    private static String name(Condition condition) {
        return switch (condition) {
            case Condition.Must must -> "must " + must.skill();
            case Condition.Common common -> common.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String name(Relaxation relaxation) {
        return switch (relaxation) {
            case Relaxation.ShareLower lower -> "share -" + lower.points();
            case Relaxation.MustDropped dropped -> "drop " + dropped.skill();
            case Relaxation.MinimumLower lower -> "lower " + lower.skill();
            case Relaxation.RemoteAllowed _ -> "remote";
        };
    }

    private static String object(String... fields) {
        return "{" + String.join(",", fields) + "}";
    }

    /// Numbers, truth values and lists as they are, everything else as text; no text here needs an escape.
    private static String field(String name, @Nullable Object value) {
        String text = switch (value) {
            case null -> "null";
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            case Collection<?> values -> list(values);
            default -> "\"" + value + "\"";
        };
        return "\"" + name + "\":" + text;
    }

    private static List<String> texts(Collection<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").toList();
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(joining(",", "[", "]"));
    }
}
