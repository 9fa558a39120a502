package se.samsas.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.samsas.findability.Purpose;

/// What an agency looks for.
///
/// @param asker the id of the agency that asks
/// @param skills 1 to 30 different skills; their order is kept in the answer and changes no rank
/// @param share how much of a full-time employment, 1 to 100 percent
/// @param splittable whether several people may divide the share among them; decides plans, not matches
/// @param headcount how many people, 1 to 1,000; decides plans, not matches
/// @param places region codes of which one must be the person's; none means anywhere
/// @param remote whether the work may be done from anywhere
/// @param languages language codes, of which the person must have all
public record Need(
        String asker,
        Purpose purpose,
        List<Asked> skills,
        int share,
        boolean splittable,
        int headcount,
        Period period,
        Set<String> places,
        boolean remote,
        Set<String> languages) {
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

    /// The need that this is the canonical text of. What decides plans only does not stand in it: one person, not
    /// split.
    ///
    /// @throws IllegalArgumentException where it is no such text
    public static Need ofCanonical(String text) {
        return Draft.read(text);
    }

    Need withShare(int other) {
        return new Need(asker, purpose, skills, other, splittable, headcount, period, places, remote, languages);
    }

    Need withRemote() {
        return new Need(asker, purpose, skills, share, splittable, headcount, period, places, true, languages);
    }

    Need with(String skill, UnaryOperator<Asked> change) {
        List<Asked> changed = skills.stream()
                .map(asked -> asked.skill().equals(skill) ? change.apply(asked) : asked)
                .toList();
        return new Need(asker, purpose, changed, share, splittable, headcount, period, places, remote, languages);
    }
}
