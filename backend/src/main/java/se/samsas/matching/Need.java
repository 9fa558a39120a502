package se.samsas.matching;

import static java.util.Comparator.comparingInt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Purpose;

/// What an agency looks for.
///
/// @param asker the id of the agency that asks
/// @param skills 1 to 30 different skills; their order is kept in the answer and changes no rank
/// @param share how much of a full-time employment, 1 to 100 percent
/// @param smallestPart of a share that several people may divide among them the least that one gives, 1 percent to the
///                     share; null where it may not be divided
/// @param headcount how many people, 1 to 1,000
/// @param places region codes of which one must be the person's; none means anywhere
/// @param remote whether the work may be done from anywhere
/// @param languages language codes, of which the person must have all
public record Need(
        String asker,
        Purpose purpose,
        List<Asked> skills,
        int share,
        @Nullable Integer smallestPart,
        int headcount,
        Period period,
        Set<String> places,
        boolean remote,
        Set<String> languages) {
    private static final int USUAL_PART = 20;

    public Need {
        InvalidNeed.text("asker", asker, "The agency that asks");
        InvalidNeed.within("skills", skills.size(), 1, 30, "The number of skills");
        Set<String> seen = new HashSet<>();
        for (Asked asked : skills) {
            if (!seen.add(asked.skill())) {
                throw new InvalidNeed(
                        "skills", asked.skill() + " is asked for twice", "ask once, with the higher minimum");
            }
        }
        InvalidNeed.within("share", share, 1, 100, "The share in percent");
        if (smallestPart != null) {
            InvalidNeed.within("smallestPart", smallestPart, 1, share, "The smallest part of the share in percent");
        }
        InvalidNeed.within("headcount", headcount, 1, 1000, "The number of people");
        places.forEach(place -> InvalidNeed.text("places", place, "A place"));
        languages.forEach(language -> InvalidNeed.text("languages", language, "A language"));
        skills = List.copyOf(skills);
        places = Set.copyOf(places);
        languages = Set.copyOf(languages);
    }

    /// What decides the answer, line by line, as docs/matching.md gives it.
    public String canonical() {
        return Draft.canonical(this);
    }

    /// The need that this is the canonical text of, in this version or the one before. How many people are asked
    /// for does not stand in it: one.
    ///
    /// @throws IllegalArgumentException where it is no such text
    public static Need ofCanonical(String text) {
        return Draft.read(text);
    }

    /// The same with what its canonical text does not say.
    ///
    /// @param order the skills in the order in which they were written; one that is not among them comes first
    public Need asWritten(List<String> order, int people) {
        List<Asked> written = skills.stream()
                .sorted(comparingInt(asked -> order.indexOf(asked.skill())))
                .toList();
        return new Need(asker, purpose, written, share, smallestPart, people, period, places, remote, languages);
    }

    /// Whether several people may divide the share among them.
    public boolean splittable() {
        return smallestPart != null;
    }

    /// The smallest part of a share where none is said.
    public static int usualPart(int share) {
        return Math.min(USUAL_PART, share);
    }

    Need withPurpose(Purpose other) {
        return new Need(asker, other, skills, share, smallestPart, headcount, period, places, remote, languages);
    }

    /// The same in other months.
    public Need withPeriod(Period other) {
        return new Need(asker, purpose, skills, share, smallestPart, headcount, other, places, remote, languages);
    }

    Need withShare(int other) {
        Integer part = smallestPart == null ? null : Integer.valueOf(Math.min(smallestPart, other));
        return new Need(asker, purpose, skills, other, part, headcount, period, places, remote, languages);
    }

    Need withRemote() {
        return new Need(asker, purpose, skills, share, smallestPart, headcount, period, places, true, languages);
    }

    Need with(String skill, UnaryOperator<Asked> change) {
        List<Asked> changed = skills.stream()
                .map(asked -> asked.skill().equals(skill) ? change.apply(asked) : asked)
                .toList();
        return new Need(asker, purpose, changed, share, smallestPart, headcount, period, places, remote, languages);
    }
}
