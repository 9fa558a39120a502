package se.samsas.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.samsas.api.Language;

class TemplateTests {

    private static final Instant MADE = Instant.parse("2026-11-21T11:00:00Z");
    private static final String TEXT = """
            # A title
            over two lines

            Of {who}
            and {what}.

            ## A heading

            - one
            - two,
              further on

            {if there}
            > Say {what}.

            {if not-there}
            Left out for {who}.

            | a | b |
            |---|---|
            | {rows} | |
            | last | {what} |
            """;

    @Test
    void aPaperIsTheTemplateWithWhatIsGiven() {
        var paper = template(TEXT).fill(filling(Map.of("who", "Ann {what} $1", "what", "more")), "file", MADE);
        assertThat(paper.title()).isEqualTo("A title over two lines");
        assertThat(paper.blocks())
                .containsExactly(
                        new Block.Paragraph("Of Ann {what} $1 and more."),
                        new Block.Heading("A heading"),
                        new Block.Items(List.of("one", "two, further on")),
                        new Block.ToFill("Say more."),
                        new Block.Rows(
                                List.of("a", "b"),
                                List.of(List.of("1", "2"), List.of("3", "4"), List.of("last", "more"))));
    }

    @Test
    void aPlaceThatNothingIsGivenForIsRefused() {
        assertThatThrownBy(() -> template(TEXT).fill(filling(Map.of("what", "more")), "file", MADE))
                .hasMessageContaining("example.en.md asks for 'who'");
    }

    @Test
    void whatIsGivenForNoPlaceIsRefused() {
        var filling = filling(Map.of("who", "Ann", "what", "more", "why", "because"));
        assertThatThrownBy(() -> template(TEXT).fill(filling, "file", MADE))
                .hasMessageContaining("example.en.md has no place for [why]");
    }

    @Test
    void aTextWithoutTitleOrWithATornTableIsRefused() {
        assertThatThrownBy(() -> template("No title.")).hasMessageContaining("has no title");
        assertThatThrownBy(() -> template("# T\n\n| a | b |\n| 1 | 2 |")).hasMessageContaining("no line of dashes");
        assertThatThrownBy(() -> template("# T\n\n| a | b |\n|---|---|\n| 1 |")).hasMessageContaining("2 cells");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void bothLanguagesAreBuiltAlike(Resource swedish) throws IOException {
        var english =
                swedish.createRelative(String.valueOf(swedish.getFilename()).replace(".sv.md", ".en.md"));
        assertThat(read(english, Language.EN).structure())
                .isEqualTo(read(swedish, Language.SV).structure())
                .isNotEmpty();
    }

    static Stream<Resource> templates() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:se/samsas/**/*.sv.md"));
    }

    private static Template read(Resource file, Language language) throws IOException {
        return Template.parse(
                String.valueOf(file.getFilename()), language, file.getContentAsString(StandardCharsets.UTF_8));
    }

    private static Template template(String text) {
        return Template.parse("example.en.md", Language.EN, text);
    }

    private static Filling filling(Map<String, String> texts) {
        return new Filling(
                texts,
                Map.of("rows", List.of(List.of("1", "2"), List.of("3", "4"))),
                Map.of("there", true, "not-there", false));
    }
}
