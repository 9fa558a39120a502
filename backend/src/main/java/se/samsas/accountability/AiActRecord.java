package se.samsas.accountability;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import se.samsas.api.Language;
import se.samsas.api.Text;
import se.samsas.audit.AuditRetention;
import se.samsas.document.Filling;
import se.samsas.document.Paper;
import se.samsas.document.Template;
import se.samsas.matching.Closeness;
import se.samsas.matching.Evidence;
import se.samsas.matching.Freshness;
import se.samsas.matching.MatchingRules;

/// The record for the AI Act. Its text is `ai-act.sv.md` and `ai-act.en.md`; the figures in it are the system's own.
final class AiActRecord {

    private static final Text FILE_NAME = new Text("samsas-ai-act", "samsas-ai-forordningen");

    private AiActRecord() {}

    static Paper of(InForce now, Language language, Instant made) {
        return Template.of(AiActRecord.class, "ai-act", language)
                .fill(filling(now, language, made), FILE_NAME.in(language), made);
    }

    private static Filling filling(InForce now, Language language, Instant made) {
        return new Filling(
                Map.of(
                        "day", Phrases.day(made, language),
                        "most-points", String.valueOf(MatchingRules.MOST_COVERAGE),
                        "weights", String.valueOf(MatchingRules.WEIGHTS),
                        "having", String.valueOf(MatchingRules.HAVING),
                        "closeness", figures(Closeness.values(), Closeness::tenths),
                        "evidence", figures(Evidence.values(), Evidence::confidence),
                        "freshness", figures(Freshness.values(), Freshness::tenths),
                        "kept-months", String.valueOf(now.keptMonths()),
                        "least-months", String.valueOf(AuditRetention.LEAST_MONTHS),
                        "entries", String.valueOf(now.entries())),
                Map.of(),
                Map.of());
    }

    private static <T> String figures(T[] values, ToIntFunction<T> figure) {
        return Arrays.stream(values)
                .map(value -> String.valueOf(figure.applyAsInt(value)))
                .collect(joining(", "));
    }
}
