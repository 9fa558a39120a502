package se.samsas.role.asked;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A heading of an advertisement, and what it says of the lines below.
///
/// @param quote as it is written
record Heading(Kind kind, String quote) {

    enum Kind {
        REQUIRED,
        /// What is listed is required as a rule.
        PROFILE,
        GOOD,
        /// Of the work, or of nothing that is known.
        OTHER,
        /// Of whoever asks, and what they give: nothing is asked there.
        ABOUT
    }

    private static final Set<String> REQUIRED = Set.of("""
        krav|kravprofil|ska-krav|skall-krav|skakrav|skallkrav|ska ha|skall ha|måste ha|obligatoriska krav|obligatoriskt
        krav på kompetens|krav på kompetens och erfarenhet|kompetenskrav|formella krav|vi kräver|krav för tjänsten|krav för uppdraget
        requirements|required|must have|must-have|must haves|essential|essential criteria|essential skills|mandatory
        mandatory requirements|required skills|required qualifications|minimum qualifications|you must have
        """.strip().split("[|\\n]", -1));

    private static final Set<String> PROFILE = Set.of("""
        kvalifikationer|vi söker dig som|vi söker dig som har|du har|dina kvalifikationer|din profil|vem är du|vem söker vi
        kompetens|kompetenser|kompetens och erfarenhet|kunskaper och erfarenheter|utbildning och erfarenhet|din bakgrund
        qualifications|your profile|who you are|what you bring|you have|skills|skills and experience|about you|we are looking for
        """.strip().split("[|\\n]", -1));

    private static final Set<String> GOOD = Set.of("""
        meriterande|det är meriterande om du har|det är meriterande om du|det är meriterande|meriterande är|önskvärt|önskvärd kompetens
        bra att ha|bör-krav|börkrav|bör ha|bör|önskemål|plus om du har|det är ett plus om du har|särskilt meriterande
        meriterande kvalifikationer|meriterande kompetens|övriga meriter|meriter|extra meriterande|vi ser gärna att du har
        nice to have|nice-to-have|desirable|desirable criteria|desirable skills|preferred|preferred qualifications|merits|meriting
        good to have|bonus|bonus points|a plus|it is a plus if you have|advantageous
        """.strip().split("[|\\n]", -1));

    private static final Set<String> OTHER = Set.of("""
        arbetsuppgifter|uppdraget|uppdrag|om uppdraget|om tjänsten|tjänsten|rollen|om rollen|dina arbetsuppgifter|beskrivning
        bakgrund|omfattning|period|plats|språk|placering|start|längd|personliga egenskaper|egenskaper|övrigt|omfattning och period
        tasks|your tasks|responsibilities|the role|about the role|the assignment|assignment|background|scope|location|languages
        personal qualities|other|duration|language
        """.strip().split("[|\\n]", -1));

    private static final Set<String> ABOUT = Set.of("""
        om oss|om myndigheten|om arbetsplatsen|om organisationen|vi erbjuder|vi erbjuder dig|vad vi erbjuder|villkor|ansökan|så ansöker du
        anställningsvillkor|förmåner|om kommunen|om regionen|kontakt|säkerhetsprövning|så söker du|om verksamheten
        about us|about the agency|we offer|what we offer|benefits|how to apply|application|contact|terms|about the organisation
        """.strip().split("[|\\n]", -1));

    private static final int LONGEST = 80;

    private static final Pattern AROUND =
            Numbers.pattern("^(?:[#*_•·]+\\s*|\\d{1,2}(?:\\.\\d{1,2})*[.)]\\s+)+|[\\s:*_…]+$");
    private static final Pattern WORDS = Numbers.pattern("^\\w[\\w\\s/-]{1,50}:$");
    private static final Pattern BEFORE_COLON = Numbers.pattern("^(?<name>[\\w\\s-]{2,50}):\\s*(?=\\S)");

    /// The heading that a line is; nothing where it is none.
    static Optional<Heading> of(String line) {
        if (line.strip().length() > LONGEST) {
            return Optional.empty();
        }
        var quote = AROUND.matcher(line.strip()).replaceAll("");
        return kind(quote)
                .or(() -> WORDS.matcher(line.strip()).matches() ? Optional.of(Kind.OTHER) : Optional.empty())
                .map(kind -> new Heading(kind, quote));
    }

    /// The heading that a line begins with, where what stands under it follows in the line: *Krav: Java*.
    static Optional<Inline> inline(String line) {
        var found = BEFORE_COLON.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        var quote = found.group("name").strip();
        return kind(quote).map(kind -> new Inline(new Heading(kind, quote), found.end()));
    }

    record Inline(Heading heading, int end) {}

    private static Optional<Kind> kind(String words) {
        var key = words.toLowerCase(Locale.ROOT).strip();
        if (REQUIRED.contains(key)) {
            return Optional.of(Kind.REQUIRED);
        }
        if (PROFILE.contains(key)) {
            return Optional.of(Kind.PROFILE);
        }
        if (GOOD.contains(key)) {
            return Optional.of(Kind.GOOD);
        }
        if (ABOUT.contains(key)) {
            return Optional.of(Kind.ABOUT);
        }
        return OTHER.contains(key) ? Optional.of(Kind.OTHER) : Optional.empty();
    }
}
