package se.samsas.exchange.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samsas.text.Languages;
import se.samsas.text.Unmarked;

/// Languages as lists name them: by their names in Swedish or English, or by code.
final class StaffLanguages {

    private static final Pattern APART = Pattern.compile("[,;/|+&]| och | and ");
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final Map<String, String> CODES = codes();

    private StaffLanguages() {}

    /// The codes, each once; empty where one is no language.
    static Optional<List<String>> codes(String text) {
        var codes = new ArrayList<String>();
        for (var part : APART.split(text, -1)) {
            var word = Unmarked.of(part).toLowerCase(Locale.ROOT).strip();
            if (word.isEmpty()) {
                continue;
            }
            var code = CODES.get(word);
            if (code == null) {
                if (!CODE.matcher(word).matches() || !CODES.containsValue(word.split("-", 2)[0])) {
                    return Optional.empty();
                }
                code = word.split("-", 2)[0];
            }
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        return Optional.of(codes.stream().sorted().toList());
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        // A language that has two letters goes before others of the same name.
        for (var code : Languages.all()
                .sorted(Comparator.comparingInt(String::length).thenComparing(code -> code))
                .toList()) {
            for (var in : List.of(Locale.of("sv"), Locale.ENGLISH)) {
                codes.putIfAbsent(Unmarked.of(Languages.name(code, in)).toLowerCase(Locale.ROOT), code);
            }
            codes.putIfAbsent(code, code);
        }
        codes.put("romani chib", "rom");
        return Map.copyOf(codes);
    }
}
