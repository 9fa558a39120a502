package se.samsas.role.asked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsas.skill.words.Spot;
import se.samsas.text.Pasted;

class AskedTextTests {

    private static final YearMonth NOW = YearMonth.of(2026, 12);
    private static final Pattern SKILL = Pattern.compile("\\{([^}]*)}");

    /// @param marked the text, with its skills in braces
    record Case(String marked, List<String> asked) {
        @Override
        public String toString() {
            return marked.lines().findFirst().orElse("");
        }
    }

    static Stream<Case> cases() {
        try (var stream = AskedTextTests.class.getResourceAsStream("/texts/asked.txt")) {
            var all = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8).replaceAll("(?m)^#.*\\R", "");
            return Stream.of(all.split("(?m)^====\\R", -1)).map(each -> {
                var parts = each.split("(?m)^--(?:\\R|$)", -1);
                return new Case(parts[0].strip(), parts[1].lines().toList());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatATextAsksForIsRead(Case each) {
        var read = read(each);
        assertThat(read).as(each.marked()).containsExactlyInAnyOrderElementsOf(each.asked());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachThingHasTheWordsThatItWasReadFrom(Case each) {
        var text = AskedText.of(plain(each));
        var words = text.text().replaceAll("\\s+", " ");
        assertThat(Stream.of(
                                text.shares().stream().map(ShareAsked::quote),
                                text.headcounts(List.of()).stream().map(HeadcountAsked::quote),
                                text.remote().stream().map(RemoteAsked::quote),
                                text.languages().stream().map(LanguageAsked::quote),
                                text.periods(NOW).stream()
                                        .flatMap(one -> Stream.of(one.quote().split(" … ", -1))))
                        .flatMap(identity())
                        .toList())
                .allSatisfy(quote -> assertThat(words).contains(quote).as(quote));
    }

    @Test
    void thereAreManyCases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void eachPartMayNameASkill() {
        var text =
                AskedText.of("Någon som kan upphandla digi\u00ADtala tjänster och leda digital förändring, 40 % i maj");
        assertThat(text.phrases().stream().map(text::quote))
                .containsExactly("upphandla digitala tjänster", "leda digital förändring");
    }

    @Test
    void aPlaceIsWhereTheWordsBeforeSayIt() {
        var text = AskedText.of("Göteborgs stad söker. Ort: Umeå. Kontor i Lund.");
        assertThat(text.isWhere(spot(text, "Göteborgs"))).isFalse();
        assertThat(text.isWhere(spot(text, "Umeå"))).isTrue();
        assertThat(text.isWhere(spot(text, "Lund"))).isTrue();
    }

    @Test
    void whatIsSoughtIsATitle() {
        assertThat(AskedText.of("It-samordnare\nVi söker nu en erfaren it-samordnare.")
                        .titles())
                .contains("It-samordnare", "erfaren it-samordnare");
    }

    @Test
    void aLongTextIsReadInTime() {
        var long100 = "från mars till mars 50 % 1 år i svenska, a, a, (((( krav god ".repeat(1_600);
        var line = "a ".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(90), () -> {
            for (var each : List.of(
                    long100,
                    line,
                    "1 ".repeat(50_000),
                    "a-".repeat(50_000),
                    "\n".repeat(100_000),
                    "a".repeat(100_000),
                    "1" + " ".repeat(99_999),
                    ":".repeat(99_999) + "a",
                    "-\n".repeat(50_000))) {
                var text = AskedText.of(each);
                text.shares();
                text.periods(NOW);
                text.headcounts(List.of());
                text.remote();
                text.languages();
            }
        });
    }

    private static Spot spot(AskedText text, String word) {
        int at = text.text().indexOf(word);
        return new Spot(at, at + word.length());
    }

    private static String plain(Case each) {
        return each.marked().replace("{", "").replace("}", "");
    }

    private static List<String> read(Case each) {
        var text = AskedText.of(plain(each));
        var skills = skills(each);
        List<String> read = new ArrayList<>();
        text.shares().forEach(one -> read.add("share " + one.percent() + sure(one.guess())));
        text.periods(NOW).forEach(one -> read.add("period " + when(one) + sure(one.guess())));
        text.headcounts(skills).forEach(one -> read.add("people " + one.people() + sure(one.guess())));
        text.remote().ifPresent(one -> read.add("remote " + (one.remote() ? "yes" : "no") + sure(one.guess())));
        text.languages().forEach(one -> read.add("language " + one.code() + demand(one.must()) + sure(one.guess())));
        for (var skill : skills) {
            read.add("skill " + text.quote(skill)
                    + text.level(skill, skills)
                            .map(one -> " " + one.level() + sure(one.guess()))
                            .orElse("")
                    + text.demand(skill)
                            .map(one -> demand(one.must()) + sure(one.guess()))
                            .orElse(""));
        }
        return read;
    }

    /// Where the braces stand in the text once it is whole.
    private static List<Spot> skills(Case each) {
        var marked = Pasted.whole(each.marked());
        List<Spot> spots = new ArrayList<>();
        var found = SKILL.matcher(marked);
        for (int braces = 0; found.find(); braces += 2) {
            spots.add(new Spot(found.start() - braces, found.end() - braces - 2));
        }
        return spots;
    }

    private static String when(PeriodAsked one) {
        var ends = one.from() == null && one.to() == null ? "" : text(one.from()) + ".." + text(one.to());
        return (ends + (one.months() == null ? "" : " " + one.months() + " months")).strip();
    }

    private static String text(@Nullable YearMonth month) {
        return month == null ? "" : month.toString();
    }

    private static String demand(@Nullable Boolean must) {
        return must == null ? "" : must ? " must" : " good";
    }

    private static String sure(boolean guess) {
        return guess ? "?" : "";
    }
}
