package se.samsas.signin.provider;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import se.samsas.text.Bundles;

/// The words of the sign-in page in one language.
record SignInWords(String language, ResourceBundle bundle) {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final List<Locale> LANGUAGES = List.of(SWEDISH, Locale.ENGLISH);

    /// In the language that was chosen, else the one that the browser prefers, else Swedish.
    static SignInWords in(@Nullable String chosen, @Nullable String acceptLanguage) {
        var locale = LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(chosen))
                .findFirst()
                .orElseGet(() -> preferred(acceptLanguage));
        return new SignInWords(locale.getLanguage(), Bundles.of(SignInWords.class, "sign-in", locale));
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.of(language)).format(values);
    }

    boolean swedish() {
        return language.equals(SWEDISH.getLanguage());
    }

    private static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return SWEDISH;
        }
        try {
            var match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return match == null ? SWEDISH : match;
        } catch (IllegalArgumentException e) {
            return SWEDISH; // a header that is none says nothing about the language
        }
    }
}
