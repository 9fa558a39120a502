package se.samsas.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsas.access.RoleSource;
import se.samsas.administration.LegalGround;
import se.samsas.api.Language;
import se.samsas.api.Text;
import se.samsas.calendar.SwedishClock;
import se.samsas.findability.Purpose;

/// What is in force, as the papers word it in the middle of a sentence.
final class Phrases {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private Phrases() {}

    static String day(Instant moment, Language language) {
        return day(LocalDate.ofInstant(moment, SwedishClock.STOCKHOLM), language);
    }

    static String day(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(
                        switch (language) {
                            case SV -> SWEDISH;
                            case EN -> Locale.UK;
                        }));
    }

    /// A number that was floored to a multiple of five.
    static Text floored(int count) {
        return count == 0
                ? new Text("fewer than 5", "färre än 5")
                : new Text("at least %d".formatted(count), "minst %d".formatted(count));
    }

    /// @param provider the address of the identity provider; null: the server's own
    static String signIn(@Nullable String provider, Language language) {
        return provider == null
                ? new Text(
                                "the built-in sign-in for demonstration, which must never be used for real people",
                                "den inbyggda demonstrationsinloggningen, som aldrig får användas för verkliga människor")
                        .in(language)
                : provider;
    }

    static Text of(Purpose purpose) {
        return switch (purpose) {
            case LOAN -> new Text("loan", "personallån");
            case INTERNAL -> new Text("internal assignment", "internt uppdrag");
            case MENTORING -> new Text("mentoring", "mentorskap");
        };
    }

    static Text of(LegalGround ground) {
        return switch (ground) {
            case PUBLIC_TASK ->
                new Text("task in the public interest (article 6.1 e)", "uppgift av allmänt intresse (artikel 6.1 e)");
            case LEGAL_OBLIGATION ->
                new Text("legal obligation (article 6.1 c)", "rättslig förpliktelse (artikel 6.1 c)");
            case CONTRACT -> new Text("contract (article 6.1 b)", "avtal (artikel 6.1 b)");
            case CONSENT -> new Text("consent (article 6.1 a)", "samtycke (artikel 6.1 a)");
        };
    }

    static Text where(RoleSource decides) {
        return switch (decides) {
            case GRAPH -> new Text("in Samsas", "i Samsas");
            case PROVIDER -> new Text("in the sign-in service", "i inloggningstjänsten");
            case BOTH -> new Text("in Samsas and in the sign-in service", "i Samsas och i inloggningstjänsten");
        };
    }
}
