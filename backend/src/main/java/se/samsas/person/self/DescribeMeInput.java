package se.samsas.person.self;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;
import se.samsas.text.Languages;

/// What somebody says of themselves, as a client writes it. What is absent stays as it is.
///
/// @param languages BCP 47 codes
/// @param places    codes of counties
/// @param giveBack  what they leave to lists and imports again
/// @param version   of the description as it was read
record DescribeMeInput(
        @Nullable List<String> languages,
        @Nullable List<String> places,
        @Nullable Boolean remote,
        List<DescribedField> giveBack,
        String version) {

    private static final int MOST_LANGUAGES = 20;

    /// The same as it is kept: of a language the language alone; each once, in the order of their codes.
    ///
    /// @param counties the codes of all counties
    /// @throws Failure.Invalid at the first fault
    DescribeMeInput read(Set<String> counties) {
        var said = said();
        giveBack.stream().filter(said::contains).findFirst().ifPresent(both -> {
            throw new Failure.Invalid(
                    "input.giveBack",
                    "%s is both said and given back.".formatted(both),
                    "Say it, or give it back to the employer's lists.");
        });
        return new DescribeMeInput(
                languages == null ? null : codes(languages),
                places == null ? null : known(places, counties),
                remote,
                giveBack,
                version);
    }

    /// What is said here over what was said before.
    SelfDescription over(SelfDescription before) {
        var own = new ArrayList<>(before.saidSelf());
        own.removeAll(giveBack);
        own.addAll(said());
        return new SelfDescription(
                languages == null ? before.languages() : languages,
                places == null ? before.places() : places,
                remote == null ? before.remote() : remote,
                own);
    }

    private Set<DescribedField> said() {
        var said = EnumSet.noneOf(DescribedField.class);
        if (languages != null) {
            said.add(DescribedField.LANGUAGES);
        }
        if (places != null) {
            said.add(DescribedField.PLACES);
        }
        if (remote != null) {
            said.add(DescribedField.REMOTE);
        }
        return said;
    }

    private static List<String> codes(List<String> tags) {
        var codes = IntStream.range(0, tags.size())
                .mapToObj(i -> Languages.of(tags.get(i))
                        .orElseThrow(() -> new Failure.Invalid(
                                        "input.languages[%d]".formatted(i),
                                        "'%s' is no language.".formatted(tags.get(i)),
                                        "Give BCP 47 codes, such as sv, en or fi.")
                                .inSwedish(
                                        "”%s” är inget språk.".formatted(tags.get(i)),
                                        "Ange språkkoder, till exempel sv, en eller fi.")))
                .distinct()
                .sorted()
                .toList();
        if (codes.size() > MOST_LANGUAGES) {
            throw new Failure.Invalid(
                            "input.languages",
                            "%d languages are named.".formatted(codes.size()),
                            "Name at most %d, those that you would work in.".formatted(MOST_LANGUAGES))
                    .inSwedish(
                            "%d språk är angivna.".formatted(codes.size()),
                            "Ange högst %d, de som du kan arbeta på.".formatted(MOST_LANGUAGES));
        }
        return codes;
    }

    /// There are no more than all counties: each counts once.
    private static List<String> known(List<String> codes, Set<String> counties) {
        IntStream.range(0, codes.size())
                .filter(i -> !counties.contains(codes.get(i)))
                .findFirst()
                .ifPresent(i -> {
                    throw new Failure.Invalid(
                                    "input.places[%d]".formatted(i),
                                    "No county has the code '%s'.".formatted(codes.get(i)),
                                    "Give county codes of two digits, such as 01 for Stockholm.")
                            .inSwedish(
                                    "Inget län har koden ”%s”.".formatted(codes.get(i)),
                                    "Ange länets kod med två siffror, till exempel 01 för Stockholms län.");
                });
        return codes.stream().distinct().sorted().toList();
    }
}
