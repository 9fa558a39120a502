package se.samsas.accountability;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samsas.accountability.InForce.Taking;
import se.samsas.api.Language;
import se.samsas.api.Text;
import se.samsas.document.Filling;
import se.samsas.document.Paper;
import se.samsas.document.Template;
import se.samsas.findability.Purpose;

/// The draft of a data protection impact assessment, with the four parts of Regulation (EU) 2016/679, article
/// 35.7. Its text is `impact-assessment.sv.md` and `impact-assessment.en.md`.
final class ImpactAssessment {

    private static final Text FILE_NAME = new Text("samsas-impact-assessment", "samsas-konsekvensbedomning");

    private ImpactAssessment() {}

    static Paper of(InForce now, Language language, Instant made) {
        return Template.of(ImpactAssessment.class, "impact-assessment", language)
                .fill(filling(now, language, made), FILE_NAME.in(language), made);
    }

    private static Filling filling(InForce now, Language language, Instant made) {
        var without = now.agencies().stream()
                .filter(agency -> agency.basis() == null)
                .map(Taking::name)
                .toList();
        return new Filling(
                Map.of(
                        "day", Phrases.day(made, language),
                        "number-of-agencies", String.valueOf(now.agencies().size()),
                        "purposes", purposes(language),
                        "sign-in", Phrases.signIn(now.provider(), language),
                        "where-roles-are-decided",
                                Phrases.where(now.roleSource()).in(language),
                        "agencies-without-a-basis", String.join(", ", without),
                        "kept-months", String.valueOf(now.keptMonths())),
                Map.of(
                        "agencies",
                        now.agencies().stream()
                                .map(agency -> taking(agency, language))
                                .toList(),
                        "legal-bases",
                        now.agencies().stream()
                                .map(agency -> basis(agency, language))
                                .toList()),
                Map.of("all-state-a-basis", without.isEmpty(), "some-state-no-basis", !without.isEmpty()));
    }

    private static String purposes(Language language) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> Phrases.of(purpose).in(language))
                .collect(joining(", "));
    }

    private static List<String> taking(Taking agency, Language language) {
        return List.of(
                agency.name(),
                Phrases.floored(agency.people()).in(language),
                byPurpose(
                        language,
                        purpose -> Phrases.floored(count(agency.chosen().get(purpose)))
                                .in(language)),
                byPurpose(
                        language,
                        purpose -> String.valueOf(count(agency.shares().get(purpose)))));
    }

    private static String byPurpose(Language language, Function<Purpose, String> count) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> "%s: %s".formatted(Phrases.of(purpose).in(language), count.apply(purpose)))
                .collect(joining("; "));
    }

    private static int count(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private static List<String> basis(Taking agency, Language language) {
        var basis = agency.basis();
        return basis == null
                ? List.of(agency.name(), "–", "–", "–")
                : List.of(
                        agency.name(),
                        Phrases.of(basis.ground()).in(language),
                        basis.reference(),
                        "%s, %s".formatted(basis.decidedBy(), Phrases.day(basis.decided(), language)));
    }
}
